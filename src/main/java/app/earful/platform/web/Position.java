package app.earful.platform.web;

import java.time.Instant;
import java.util.UUID;

/** A row's place in a list from the newest to the oldest: where a page ends and the next one begins. */
public record Position(Instant at, UUID id) {
    private static final UUID LAST_ID = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** @throws RuntimeException when it is no place of such a list */
    public static Position of(Cursor cursor) {
        return new Position(
                Instant.parse(cursor.values().get(0)),
                UUID.fromString(cursor.values().get(1)));
    }

    /** Before every row of this time and of all later ones. */
    public static Position atTheLatest(Instant at) {
        return new Position(at, LAST_ID);
    }

    public String cursor() {
        return Cursor.of(at.toString(), id.toString()).toString();
    }
}
