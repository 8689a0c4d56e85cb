@NullMarked
package app.earful.themes.figures;

import org.jspecify.annotations.NullMarked;
