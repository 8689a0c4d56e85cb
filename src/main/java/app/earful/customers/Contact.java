package app.earful.customers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A human being at a customer, with the ways to reach them. */
public record Contact(
        UUID id,
        UUID customerId,
        NewContact facts,
        @Nullable Instant archivedAt,
        Instant updatedAt,
        @Nullable UUID updatedBy,
        int version) {
    public String name() {
        return facts.name();
    }

    public List<ContactPoint> phones() {
        return points(ContactPoint.Kind.PHONE);
    }

    public List<ContactPoint> emails() {
        return points(ContactPoint.Kind.EMAIL);
    }

    private List<ContactPoint> points(ContactPoint.Kind kind) {
        return facts.points().stream().filter(point -> point.kind() == kind).toList();
    }
}
