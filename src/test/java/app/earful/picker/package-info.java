@NullMarked
package app.earful.picker;

import org.jspecify.annotations.NullMarked;
