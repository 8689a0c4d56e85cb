/** Customers: who they are, when they were heard, and how they may not be reached. Knows none of the packages below it. */
@ApplicationModule(allowedDependencies = {"platform", "workspaces"})
@NullMarked
package app.earful.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
