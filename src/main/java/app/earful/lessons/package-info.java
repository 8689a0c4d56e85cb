/** What members teach by correcting kinds: learned on top of the shipped reader, for their workspace alone. */
@ApplicationModule(allowedDependencies = {"platform", "workspaces", "insight::meaning", "insight::reading"})
@NullMarked
package app.earful.lessons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
