/** Conversations with customers and attempts at them: each is kept once, with its history and all that hangs on it. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "workspaces",
            "customers",
            "customers::contacts",
            "customers::fields",
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
