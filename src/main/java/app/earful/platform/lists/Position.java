package app.earful.platform.lists;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row's place in a list from the newest to the oldest: where a page ends and the next one begins. */
public record Position(Instant at, UUID id) {
    private static final UUID LAST_ID = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Where every list begins: before any row there can be. */
    public static final Position BEGINNING = atTheLatest(Days.LATER_THAN_ANYTHING);

    /** @throws RuntimeException when it is no place of such a list */
    public static Position of(Cursor cursor) {
        return new Position(
                instant(cursor.values().get(0)), UUID.fromString(cursor.values().get(1)));
    }

    /** @throws DateTimeException also for what no row can hold */
    public static Instant instant(String text) {
        var instant = Instant.parse(text);
        Days.inReach(instant.atZone(ZoneOffset.UTC).toLocalDate());
        return instant;
    }

    /**
     * @return null for the first page
     * @throws Invalid when it is not one of ours
     */
    public static @Nullable Position parse(@Nullable String cursor) {
        var parsed = Cursor.parse(cursor, 2);
        try {
            return parsed == null ? null : of(parsed);
        } catch (DateTimeException | IllegalArgumentException exception) {
            throw new Invalid(new FieldErrors().add("cursor", "problem.cursor"));
        }
    }

    /** Before every row of this time and of all later ones. */
    public static Position atTheLatest(Instant at) {
        return new Position(at, LAST_ID);
    }

    public String cursor() {
        return Cursor.of(at.toString(), id.toString()).toString();
    }
}
