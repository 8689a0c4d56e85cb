package app.earful.platform.lists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that was walked in bounded time.
 *
 * @param next where to go on; null when everything was looked through
 * @param cutShort the page is not full, but there may be more before {@code next}
 */
public record Stretch(List<UUID> ids, @Nullable Position next, boolean cutShort) {
    /** @param found false for the one row that only says how far the walk came */
    public record Row(Instant at, UUID id, boolean found) {
        private Position position() {
            return new Position(at, id);
        }
    }

    /** @param rows one more than the limit, where there are more */
    public static Stretch of(List<Row> rows, int limit) {
        var found = new ArrayList<>(rows.stream().filter(Row::found).toList());
        if (found.size() > limit) {
            return new Stretch(
                    ids(found.subList(0, limit)), found.get(limit - 1).position(), false);
        }
        var edge = rows.stream().filter(row -> !row.found()).findFirst();
        return new Stretch(ids(found), edge.map(Row::position).orElse(null), edge.isPresent());
    }

    private static List<UUID> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }
}
