/** The order customers are to be called in: made at night and after each talk, explained to leaders, set by owners. */
@ApplicationModule(allowedDependencies = {"platform", "workspaces", "picker", "standards", "imports", "conversations"})
@NullMarked
package app.earful.rankings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
