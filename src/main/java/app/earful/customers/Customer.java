package app.earful.customers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company or a private person we do business with.
 *
 * @param facts its currency is never null here
 * @param updatedBy null after an import
 */
public record Customer(
        UUID id,
        NewCustomer facts,
        @Nullable String ownerName,
        Heard heard,
        List<DoNotContact> doNotContact,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable UUID updatedBy,
        int version) {
    public String name() {
        return facts.name();
    }

    public boolean archived() {
        return archivedAt != null;
    }

    /** Whether this channel is open: neither closed itself nor all of them. */
    public boolean mayBeContactedBy(String channel) {
        return doNotContact.stream()
                .map(DoNotContact::channel)
                .noneMatch(closed -> closed.equals(channel) || closed.equals(DoNotContact.ANY));
    }
}
