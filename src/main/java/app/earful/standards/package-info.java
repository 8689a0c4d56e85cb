/** How often whom is to be heard at the least: rules a team gives itself, which the order of Today keeps to. */
@ApplicationModule(allowedDependencies = {"platform", "workspaces"})
@NullMarked
package app.earful.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
