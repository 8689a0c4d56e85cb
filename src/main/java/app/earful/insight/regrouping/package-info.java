/** Themes found anew while what people decided about them stands. Plain Java. */
@NamedInterface("regrouping")
@NullMarked
package app.earful.insight.regrouping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
