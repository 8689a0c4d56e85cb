/** Rows of a file: what each cell says, what is kept of it, and what is wrong with it. Uses no other part of imports. */
@NullMarked
package app.earful.imports.rows;

import org.jspecify.annotations.NullMarked;
