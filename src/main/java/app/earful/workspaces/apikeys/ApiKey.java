package app.earful.workspaces.apikeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param beginning its first characters: the key itself is not known any more */
public record ApiKey(
        UUID id,
        String name,
        String beginning,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
