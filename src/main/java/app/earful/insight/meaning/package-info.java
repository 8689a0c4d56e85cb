/** Turns a text into numbers that lie close together when texts mean the same. */
@NamedInterface("meaning")
@NullMarked
package app.earful.insight.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
