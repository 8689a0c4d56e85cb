/** ENGINE, pure Java: what texts mean, say and have in common. Knows nothing of Spring, SQL or HTTP. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.earful.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
