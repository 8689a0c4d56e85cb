/** Themes of what customers say: read, grouped at night, bound by what people decide. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "workspaces",
            "customers",
            "conversations",
            "lessons",
            "insight",
            "insight::meaning",
            "insight::naming",
            "insight::reading",
            "insight::regrouping"
        })
@NullMarked
package app.earful.themes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
