/** Worlds in which customers have problems, and policies that choose whom to call in them. */
@NullMarked
package app.earful.bench.picker;

import org.jspecify.annotations.NullMarked;
