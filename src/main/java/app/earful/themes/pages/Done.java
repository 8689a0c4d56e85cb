package app.earful.themes.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was promised in the conversations in which it was said.
 *
 * @param latest the last few of them
 */
public record Done(int promised, int kept, int dropped, List<Line> latest) {
    public int open() {
        return promised - kept - dropped;
    }

    public record Line(
            UUID id,
            String what,
            UUID customerId,
            String customerName,
            @Nullable LocalDate dueOn,
            @Nullable Instant keptAt,
            @Nullable Instant droppedAt) {}
}
