package app.earful.picker;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Until when each customer of a book is bound, by what the book and later lines said. */
final class Renewals {
    private final Map<String, LocalDate> until = new HashMap<>();

    void bind(String id, LocalDate renewsOn) {
        until.put(id, renewsOn);
    }

    /**
     * They renewed.
     *
     * @param said until when; without, it is for another year
     * @param inBook it was before the day of the book, which knows of it if it knows any date
     * @return the date that now counts
     */
    LocalDate renew(String id, LocalDate on, @Nullable LocalDate said, boolean inBook) {
        var before = until.get(id);
        var after = said == null ? aYearOn(on, before, inBook) : said;
        var counts = inBook && before != null && before.isAfter(after) ? before : after;
        until.put(id, counts);
        return counts;
    }

    private static LocalDate aYearOn(LocalDate on, @Nullable LocalDate before, boolean inBook) {
        if (before == null) {
            return on.plusYears(1);
        }
        var after = inBook ? before : before.plusYears(1);
        while (!after.isAfter(on)) {
            after = after.plusYears(1);
        }
        return after;
    }
}
