@NamedInterface("regrouping")
@NullMarked
package app.earful.insight.regrouping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
