/** Names themes by the words that set them apart. */
@NamedInterface("naming")
@NullMarked
package app.earful.insight.naming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
