/** One name a day for each member: given out to the whole team at once, kept all day, swapped with a reason. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "workspaces",
            "calendar",
            "picker",
            "standards",
            "customers",
            "conversations",
            "rankings"
        })
@NullMarked
package app.earful.picks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
