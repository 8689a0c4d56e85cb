/** Search by words and by meaning: how good it is, and how quick at a million dots. */
@NullMarked
package app.earful.bench.search;

import org.jspecify.annotations.NullMarked;
