/** Which days count for a member: the working week, public holidays, closed days and time off. */
@ApplicationModule(allowedDependencies = {"platform", "workspaces"})
@NullMarked
package app.earful.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
