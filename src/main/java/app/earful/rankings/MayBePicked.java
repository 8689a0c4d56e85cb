package app.earful.rankings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whom anybody may call on a day. What is more than one member's business, such as a colleague's open talk, is asked when
 * a pick is made.
 */
public final class MayBePicked {
    private static final int QUIET_DAYS = 7;

    /** Of customers named c, on :day; :quietSince is {@link #quietSince}. */
    public static final String SQL = """
            c.relationship = 'customer' and c.archived_at is null
            and (c.last_heard_at is null or c.last_heard_at < :quietSince)
            and not exists (select from snoozes s
                where s.workspace_id = c.workspace_id and s.customer_id = c.id and s.until_on > :day)
            and not exists (select from do_not_contact d
                where d.workspace_id = c.workspace_id and d.customer_id = c.id and d.channel = 'any')
            """;

    private MayBePicked() {}

    /** Whoever was heard from here on is left in peace on that day. */
    public static Instant quietSince(LocalDate day, ZoneId zone) {
        return day.minusDays(QUIET_DAYS).atStartOfDay(zone).toInstant();
    }
}
