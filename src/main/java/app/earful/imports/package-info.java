/** Brings customers and contacts in from files of other programs, and takes them back. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "workspaces", "customers", "sheets"})
@NullMarked
package app.earful.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
