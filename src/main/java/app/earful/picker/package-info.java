/** ENGINE, pure Java: whom to contact today, and why. Knows nothing of Spring, SQL or HTTP. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.earful.picker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
