/** Reads the tables people keep customers in, whatever program wrote them. Plain Java: knows no Spring, SQL or HTTP. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.earful.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
