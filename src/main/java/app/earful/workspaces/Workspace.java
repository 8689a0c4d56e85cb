package app.earful.workspaces;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One organisation. sample marks made-up data that can be removed in one step. */
public record Workspace(
        UUID id,
        String name,
        String country,
        @Nullable String region,
        ZoneId zone,
        Locale locale,
        String currency,
        boolean sample) {}
