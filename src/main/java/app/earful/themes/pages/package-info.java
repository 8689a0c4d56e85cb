/** Themes to read and to decide on: all of them as a table and as a picture, one of them with its quotes, and the API. */
@NullMarked
package app.earful.themes.pages;

import org.jspecify.annotations.NullMarked;
