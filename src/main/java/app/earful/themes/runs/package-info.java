/** Dots grouped anew at night, the themes that live on, and the early signs of those that grow. */
@NullMarked
package app.earful.themes.runs;

import org.jspecify.annotations.NullMarked;
