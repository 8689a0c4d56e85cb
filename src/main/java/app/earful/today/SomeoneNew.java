package app.earful.today;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is no customer yet, for this week. */
public record SomeoneNew(
        UUID customerId,
        String name,
        String relationship,
        @Nullable String city,
        @Nullable String competitor) {}
