/** This week's dots: what a leader reads in two minutes. Reads what others wrote and changes nothing. */
@ApplicationModule(allowedDependencies = {"platform", "workspaces", "conversations", "themes::figures"})
@NullMarked
package app.earful.weeks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
