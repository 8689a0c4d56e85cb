/** Reads one text: its language, its statements, what kind of thing each says, and how it feels about it. Plain Java. */
@NamedInterface("reading")
@NullMarked
package app.earful.insight.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
