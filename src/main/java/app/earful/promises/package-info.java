/** What we said we would do: kept, dropped with a reason, or still open. */
@ApplicationModule(allowedDependencies = {"platform", "workspaces", "conversations"})
@NullMarked
package app.earful.promises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
