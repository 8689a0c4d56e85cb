/** Conversations with customers and attempts at them: written down once, corrected with history, found again in the log. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "workspaces",
            "customers",
            "customers::contacts",
            "customers::lists",
            "feelings",
            "lessons",
            "insight::meaning",
            "insight::reading"
        })
@NullMarked
package app.earful.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
