package app.earful.rankings;

import app.earful.picker.Book;
import app.earful.picker.BookCustomer;
import app.earful.picker.Event;
import app.earful.standards.Standard;
import app.earful.standards.Standards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads customers with what happened for the picker, however many there are: nothing is held but the one being read. The
 * books must be read inside a transaction, which is what keeps the database's cursor.
 */
@Repository
@Transactional
class BookRepository {
    private static final int ROWS_AT_A_TIME = 2_000;

    /** How far back events are read; what was last heard and agreed is known beyond it. */
    private static final int YEARS_BACK = 2;

    private static final String COLUMNS = """
            select c.id, m.id as owner_id, c.tier, c.segment, c.annual_value_cents, c.renews_on, c.since, c.created_at, c.last_heard_at,
                v.happened_on, v.happened_at, v.channel, v.outcome, v.started_by, v.score, v.next_on, p.conversation_id is not null as problem,
                coalesce(o.open_promises, 0) as open_promises
            """;

    /** Whoever may not call, or has left, has no customers of their own. */
    private static final String OWNER = """
            left join members m on m.workspace_id = c.workspace_id and m.id = c.owner_id and m.active and m.role <> 'reader'
            """;

    private static final String HISTORY = OWNER + """
            left join conversations v on v.workspace_id = c.workspace_id and v.customer_id = c.id
                and v.deleted_at is null and v.outcome <> 'internal_note' and v.happened_at >= :from
            left join (select distinct workspace_id, conversation_id from dots
                    where kind in ('complaint', 'pain') and deleted_at is null) p
                on p.workspace_id = v.workspace_id and p.conversation_id = v.id
            left join (select workspace_id, customer_id, count(*) as open_promises from promises
                    where kept_at is null and dropped_at is null and deleted_at is null group by 1, 2) o
                on o.workspace_id = c.workspace_id and o.customer_id = c.id
            """;

    /** The same for few customers: dots and promises are looked up one by one instead of gathered for all. */
    private static final String HISTORY_OF_FEW = OWNER + """
            left join conversations v on v.workspace_id = c.workspace_id and v.customer_id = c.id
                and v.deleted_at is null and v.outcome <> 'internal_note' and v.happened_at >= :from
            left join lateral (select d.conversation_id from dots d
                    where d.workspace_id = v.workspace_id and d.conversation_id = v.id
                        and d.kind in ('complaint', 'pain') and d.deleted_at is null limit 1) p on true
            left join lateral (select count(*) as open_promises from promises o
                    where o.workspace_id = c.workspace_id and o.customer_id = c.id
                        and o.kept_at is null and o.dropped_at is null and o.deleted_at is null) o on true
            """;

    private static final String ORDER = " order by c.workspace_id, c.id, v.happened_at";

    private final JdbcClient jdbc;
    private final Standards standards;

    BookRepository(JdbcClient jdbc, Standards standards) {
        this.jdbc = jdbc;
        this.standards = standards;
    }

    /** Everybody who may be picked. */
    Book whole(LocalDate day, ZoneId zone) {
        return new Whole(day, zone);
    }

    private final class Whole implements Book {
        private static final String FROM = "from customers c ";
        private static final String WHERE = "where " + MayBePicked.SQL;

        private final LocalDate day;
        private final ZoneId zone;

        Whole(LocalDate day, ZoneId zone) {
            this.day = day;
            this.zone = zone;
        }

        @Override
        public void each(Consumer<? super BookCustomer> reader) {
            // Ten million events are sorted on the way; with the usual 4 MB that is many small files.
            jdbc.sql("select set_config('work_mem', '64MB', true)").query().singleValue();
            read(COLUMNS + FROM + HISTORY + WHERE + ORDER, day, zone, null, reader);
        }

        /** To learn from a part, its events are looked up: those of all would be read twice for nothing. */
        @Override
        public Optional<Part> draw(int most) {
            var all = statement("select count(*) " + FROM + WHERE, day, zone, null)
                    .query(Long.class)
                    .single();
            var drawn =
                    "with drawn as (select c.id %s %s order by md5(c.id::text) limit %d) ".formatted(FROM, WHERE, most);
            var from = "from drawn join customers c on c.workspace_id = current_workspace() and c.id = drawn.id ";
            Book part = reader -> read(drawn + COLUMNS + from + HISTORY_OF_FEW + ORDER, day, zone, null, reader);
            return all <= most ? Optional.empty() : Optional.of(new Part(part, all));
        }
    }

    /** The most valuable, the longest silent and some of each owner's: found by index, at any size in no time. */
    Book likely(LocalDate day, ZoneId zone, int ofEach) {
        var sql = """
                with likely as (
                    (select id from customers c where archived_at is null and annual_value_cents is not null and %1$s
                        order by workspace_id, annual_value_cents desc limit %2$d)
                    union (select id from customers c where archived_at is null and last_heard_at is not null and %1$s
                        order by workspace_id, last_heard_at limit %2$d)
                    union (select id from customers c where archived_at is null and last_heard_at is null and %1$s
                        limit %2$d)
                    union (select own.id from members m cross join lateral (select id from customers c
                            where archived_at is null and c.workspace_id = m.workspace_id and c.owner_id = m.id and %1$s
                            order by workspace_id, owner_id, sort_name limit %2$d / 10) own
                        where m.active)
                )
                """.formatted(MayBePicked.SQL, ofEach);
        var from = "from likely join customers c on c.workspace_id = current_workspace() and c.id = likely.id ";
        return reader -> read(sql + COLUMNS + from + HISTORY_OF_FEW + ORDER, day, zone, null, reader);
    }

    /** The first of the order that was made, and those who can wait least whatever the standards, as far as they may still be picked. */
    Book first(int most, LocalDate day, ZoneId zone) {
        var from =
                "from pick_candidates k join customers c on c.workspace_id = k.workspace_id and c.id = k.customer_id ";
        var where = """
                where (k.position <= %1$d or k.customer_id in (select customer_id from pick_candidates
                    order by workspace_id, urgency desc limit %1$d)) and
                """.formatted(most) + MayBePicked.SQL;
        return reader -> read(COLUMNS + from + HISTORY_OF_FEW + where + ORDER, day, zone, null, reader);
    }

    /** Whether or not they may be picked. */
    Book only(UUID customerId, LocalDate day, ZoneId zone) {
        var sql = COLUMNS + "from customers c " + HISTORY_OF_FEW + "where c.id = :customer" + ORDER;
        return reader -> read(sql, day, zone, customerId, reader);
    }

    private void read(
            String sql, LocalDate day, ZoneId zone, @Nullable UUID customerId, Consumer<? super BookCustomer> reader) {
        var gathering = new Gathering(zone, standards.all(), reader);
        statement(sql, day, zone, customerId).withFetchSize(ROWS_AT_A_TIME).query(gathering);
        gathering.finish();
    }

    private JdbcClient.StatementSpec statement(String sql, LocalDate day, ZoneId zone, @Nullable UUID customerId) {
        return jdbc.sql(sql)
                .param("day", day)
                .param("quietSince", Timestamp.from(MayBePicked.quietSince(day, zone)))
                .param(
                        "from",
                        Timestamp.from(
                                day.minusYears(YEARS_BACK).atStartOfDay(zone).toInstant()))
                .param("customer", customerId);
    }

    /** Makes one customer of the rows that follow each other. */
    private static class Gathering implements RowCallbackHandler {
        private final ZoneId zone;
        private final List<Standard> standards;
        private final Consumer<? super BookCustomer> reader;
        private @Nullable BookCustomer current;
        private List<Event> events = new ArrayList<>();
        private @Nullable LocalDate nextOn;

        Gathering(ZoneId zone, List<Standard> standards, Consumer<? super BookCustomer> reader) {
            this.zone = zone;
            this.standards = standards;
            this.reader = reader;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            var id = row.getString("id");
            if (current == null || !current.id().equals(id)) {
                finish();
                current = customer(row, id);
            }
            var on = row.getObject("happened_on", LocalDate.class);
            if (on != null) {
                events.add(event(row, on));
                var next = row.getObject("next_on", LocalDate.class);
                nextOn = next == null ? nextOn : next;
            }
        }

        void finish() {
            var customer = current;
            if (customer != null) {
                reader.accept(new BookCustomer(
                        customer.id(),
                        customer.owner(),
                        customer.segment(),
                        customer.annualValue(),
                        customer.renewsOn(),
                        customer.since(),
                        customer.lastHeardOn(),
                        nextOn,
                        customer.openPromises(),
                        customer.everyDays(),
                        List.copyOf(events)));
            }
            current = null;
            events = new ArrayList<>();
            nextOn = null;
        }

        private BookCustomer customer(ResultSet row, String id) throws SQLException {
            var cents = row.getObject("annual_value_cents", Long.class);
            var since = row.getObject("since", LocalDate.class);
            var created = day(row.getTimestamp("created_at").toInstant());
            var heard = row.getTimestamp("last_heard_at");
            return new BookCustomer(
                    id,
                    row.getString("owner_id"),
                    row.getString("segment"),
                    cents == null ? null : cents / 100.0,
                    row.getObject("renews_on", LocalDate.class),
                    since != null ? since : heard == null ? created.minusDays(BookCustomer.LONG_AGO_DAYS) : created,
                    heard == null ? null : day(heard.toInstant()),
                    null,
                    row.getInt("open_promises"),
                    Standard.everyDays(standards, row.getString("tier"), row.getString("segment")),
                    List.of());
        }

        private Event event(ResultSet row, LocalDate on) throws SQLException {
            var hour = "call".equals(row.getString("channel"))
                    ? row.getTimestamp("happened_at").toInstant().atZone(zone).getHour()
                    : null;
            return "talked".equals(row.getString("outcome"))
                    ? new Event.Reached(
                            on,
                            "they".equals(row.getString("started_by")),
                            row.getObject("score", Integer.class),
                            row.getBoolean("problem"),
                            hour)
                    : new Event.Unreached(on, hour);
        }

        private LocalDate day(Instant instant) {
            return instant.atZone(zone).toLocalDate();
        }
    }
}
