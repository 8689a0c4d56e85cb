/** Brings customers and contacts in from files of other programs, and takes them back. Uses its rows and sets. */
@ApplicationModule(allowedDependencies = {"platform", "workspaces", "customers", "customers::contacts", "sheets"})
@NullMarked
package app.earful.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
