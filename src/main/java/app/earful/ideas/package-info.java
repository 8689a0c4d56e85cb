/** What we could do about what was said: ideas on which dots and customers hang, until those who asked are told. */
@ApplicationModule(allowedDependencies = {"platform", "workspaces", "dots"})
@NullMarked
package app.earful.ideas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
