/** The daily page: one name a day for each member with all there is to know, and the year of dots that grows from it. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "workspaces",
            "calendar",
            "picker",
            "standards",
            "customers",
            "customers::contacts",
            "imports",
            "conversations"
        })
@NullMarked
package app.earful.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
