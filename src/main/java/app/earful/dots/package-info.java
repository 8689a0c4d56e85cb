/** Everything heard, dot by dot, across all conversations. */
@ApplicationModule(
        allowedDependencies = {"platform", "workspaces", "conversations", "customers::fields", "themes::decisions"})
@NullMarked
package app.earful.dots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
