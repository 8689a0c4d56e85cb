package app.earful.customers.timelines;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something we said we would do for this customer and have not done yet. */
public record OpenPromise(UUID id, String what, @Nullable LocalDate dueOn, String ownerName) {
    public boolean overdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
