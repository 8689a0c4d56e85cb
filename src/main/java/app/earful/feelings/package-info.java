/** How unpleasant a conversation was expected to be and how it was: each member's own, shown to nobody else. */
@ApplicationModule(allowedDependencies = {"platform", "workspaces"})
@NullMarked
package app.earful.feelings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
