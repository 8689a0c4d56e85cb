/** The daily page: the name of the day with all there is to know before the call. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "workspaces",
            "calendar",
            "picker",
            "customers",
            "customers::contacts",
            "conversations",
            "rankings",
            "picks",
            "years"
        })
@NullMarked
package app.earful.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
