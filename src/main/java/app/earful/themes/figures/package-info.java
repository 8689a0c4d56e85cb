/** Themes in numbers, counted beforehand: how many say it, how often, how much hangs on them, and whether it grows. */
@NamedInterface("figures")
@NullMarked
package app.earful.themes.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
