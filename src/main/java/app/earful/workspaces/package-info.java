/** Workspaces, the members who sign in to them, what each may do, and what they did. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package app.earful.workspaces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
