/** Plumbing without a business word: database, web, jobs, time and the command line. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package app.earful.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
