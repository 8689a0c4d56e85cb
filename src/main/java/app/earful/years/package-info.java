/** The year of dots: a dot for each working day on which a member heard somebody. */
@ApplicationModule(allowedDependencies = {"platform", "workspaces", "calendar"})
@NullMarked
package app.earful.years;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
