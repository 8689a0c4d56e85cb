/** Competitors by name, and what customers and their own clients say of them. */
@ApplicationModule(
        allowedDependencies = {"platform", "workspaces", "conversations", "dots", "insight", "themes::figures"})
@NullMarked
package app.earful.competitors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
