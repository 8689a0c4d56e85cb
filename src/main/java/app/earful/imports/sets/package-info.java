/** All rows of a file at once, in temporary tables: who is meant, what would change, written and taken back. Uses rows. */
@NullMarked
package app.earful.imports.sets;

import org.jspecify.annotations.NullMarked;
