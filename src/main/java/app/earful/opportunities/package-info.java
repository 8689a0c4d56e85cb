/** Wishes and everyday pains, ranked: what to do about, and for whom. */
@ApplicationModule(allowedDependencies = {"platform", "workspaces", "dots", "themes::figures"})
@NullMarked
package app.earful.opportunities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
