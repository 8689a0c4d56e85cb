/** Dots that are new or have other words: read, and put into the nearest theme. */
@NullMarked
package app.earful.themes.readings;

import org.jspecify.annotations.NullMarked;
