/** All themes to read: as a table with its filters and order, as a picture, and the early signs above them. */
@NullMarked
package app.earful.themes.lists;

import org.jspecify.annotations.NullMarked;
