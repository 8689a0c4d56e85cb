/** The picker from outside: another kind of world, told to {@code ./earful pick} by its lines alone, and not all of it. */
@NullMarked
package app.earful.bench.picker.lines;

import org.jspecify.annotations.NullMarked;
