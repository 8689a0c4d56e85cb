/** One theme to read and to decide on, with its quotes; and themes, one or all, for programs and as files. */
@NullMarked
package app.earful.themes.pages;

import org.jspecify.annotations.NullMarked;
