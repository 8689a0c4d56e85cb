/** A made-up workspace with a believable year, to look around in, to test with and to measure with; gone in one step. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "workspaces",
            "workspaces::passwords",
            "workspaces::sessions",
            "workspaces::signin",
            "calendar",
            "customers",
            "conversations",
            "competitors",
            "rankings"
        })
@NullMarked
package app.earful.samples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
