/** Customers, the people at them, how to reach them, and where we must not. */
@ApplicationModule(allowedDependencies = {"platform", "workspaces"})
@NullMarked
package app.earful.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
