/** Finds what was heard and who said it, by words and by meaning, in an index that follows the database by itself. */
@ApplicationModule(
        allowedDependencies = {"platform", "workspaces", "conversations", "insight::meaning", "insight::reading"})
@NullMarked
package app.earful.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
