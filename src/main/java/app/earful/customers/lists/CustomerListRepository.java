package app.earful.customers.lists;

import app.earful.customers.Amounts;
import app.earful.customers.CustomerKind;
import app.earful.customers.Relationship;
import app.earful.customers.lists.CustomerMatch.Found;
import app.earful.customers.lists.CustomerSort.Zone;
import app.earful.platform.lists.Cursor;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.workspaces.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads lists of customers, page by page. */
@Repository
@Transactional
public class CustomerListRepository {
    /** With more than so many found, reading in order and looking at each row's words meets fifty of them sooner; see find. */
    private static final int MOST_FOUND = 5000;

    /**
     * Found ones are read up to three times, one a zone; in order, 50 of n are met after 50 / n of all: equal at n² = 17 all. A
     * thousand at least, so that more than are counted are there where they are read in order.
     */
    private static final String MOST_WORTH_IT = """
            (select least(:most, greatest(1000, sqrt(17 * greatest(reltuples, 0)))::int)
                from pg_class where oid = 'customers'::regclass)""";

    private static final int MOST_COUNTED = 1000;
    /** As many rows are compared with words to count them, in some ten milliseconds. */
    private static final int MOST_COMPARED = 10_000;

    private final JdbcClient jdbc;
    private final InstantSource time;

    CustomerListRepository(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** @param next null on the last page */
    public record Rows(List<CustomerRow> rows, @Nullable Cursor next) {}

    /** @param count exact up to a thousand, then a thousand and one: counting a million would be felt; -1 after the first page and where
     *     even that would be */
    record Counted(Rows rows, int count) {}

    Counted list(Member member, CustomerFilter filter, @Nullable String cursor, int limit) {
        var match = match(member, filter);
        var rows = page(match, filter.sort(), cursor, limit);
        if (cursor != null && !cursor.isEmpty()) {
            return new Counted(rows, -1);
        }
        if (rows.next() == null) {
            return new Counted(rows, rows.rows().size());
        }
        return new Counted(rows, count(match, filter));
    }

    private int count(CustomerMatch match, CustomerFilter filter) {
        if (filter.hasWordsOnly() && (match.comparesWords() || match.found() >= 0)) {
            return match.comparesWords() ? MOST_COUNTED + 1 : Math.min(match.found(), MOST_COUNTED + 1);
        }
        return match.comparesWords() ? countAmongFew(match, MOST_COMPARED) : count(match, MOST_COUNTED + 1);
    }

    public Rows page(Member member, CustomerFilter filter, @Nullable String cursor, int limit) {
        return page(match(member, filter), filter.sort(), cursor, limit);
    }

    Rows page(CustomerMatch match, CustomerSort sort, @Nullable String cursor, int limit) {
        var place = Place.of(cursor, sort, match.zones().size());
        var rows = new ArrayList<CustomerRow>();
        var zoneOfLast = place.zone();
        for (var at = place.zone(); at < match.zones().size(); at++) {
            var after = at == place.zone() ? place.after() : null;
            var here = at > 0 && match.readsNamesFirst() ? namedOtherwise(match) : match;
            for (var row : read(here, match.zones().get(at), place.value(), after, limit + 1 - rows.size())) {
                if (rows.size() == limit) {
                    return new Rows(rows, Place.cursor(sort, zoneOfLast, rows.getLast()));
                }
                rows.add(row);
                zoneOfLast = at;
            }
        }
        return new Rows(rows, null);
    }

    int count(CustomerMatch match, int most) {
        return jdbc.sql("select count(*) from (select from customers c %s where %s limit :limit) counted"
                        .formatted(match.join(), match.where()))
                .params(match.parameters())
                .param("limit", most)
                .query(Integer.class)
                .single();
    }

    /** Up to a thousand and one; -1 where more than so many fit all but the words. */
    int countAmongFew(CustomerMatch match, int most) {
        return jdbc.sql("""
                        select case when count(*) <= :most then least(:counted, count(*) filter (where %s)) else -1 end
                        from (select c.search_words from customers c where %s limit :most + 1) c
                        """.formatted(CustomerMatch.WORDS, match.whereWithoutWords()))
                .params(match.parameters())
                .param("most", most)
                .param("counted", MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    CustomerMatch match(Member member, CustomerFilter filter) {
        return match(member, filter, MOST_FOUND);
    }

    /** @param mostFound with more customers having the words, they are read in order instead */
    CustomerMatch match(Member member, CustomerFilter filter, int mostFound) {
        planForTheseValues();
        return CustomerMatch.of(filter, find(filter, mostFound), member, member.dayAt(time.instant()));
    }

    private List<CustomerRow> read(CustomerMatch match, Zone zone, String value, @Nullable UUID after, int limit) {
        if (limit < 1 || zone.isEmpty()) {
            return List.of();
        }
        var where = match.where() + " and " + zone.condition() + (after == null ? "" : " and " + zone.beyond());
        var page = """
                select c.id, c.kind, c.name, c.relationship, c.segment, c.tier, c.city, c.owner_id, m.name as owner_name,
                    c.annual_value_cents, c.currency, c.renews_on, c.last_heard_at, c.sort_name,
                    c.archived_at is not null as archived, exists (
                        select from do_not_contact d where d.customer_id = c.id and d.channel = 'any') as closed
                from (
                    select c.id from customers c %1$s where %2$s order by %3$s limit :limit
                ) chosen
                join customers c on c.id = chosen.id
                left join members m on m.id = c.owner_id
                order by %3$s
                """.formatted(match.join(), where, zone.order());
        return jdbc.sql(page)
                .params(match.parameters())
                .param("value", value)
                .param("after", after)
                .param("limit", limit)
                .query(CustomerListRepository::row)
                .list();
    }

    private @Nullable Found find(CustomerFilter filter, int mostFound) {
        return filter.q() == null
                ? null
                : jdbc.sql("select way, ids, closeness from find_customers(:q, %s, :archived)".formatted(MOST_WORTH_IT))
                        .param("q", filter.q())
                        .param("archived", filter.archived())
                        .param("most", mostFound)
                        .query((row, number) -> new Found(
                                row.getString("way"),
                                list(row.getArray("ids"), UUID[].class),
                                list(row.getArray("closeness"), Short[].class)))
                        .single();
    }

    /** Those of the second zone alone where they are few: read in order, they would be met late or never. */
    private CustomerMatch namedOtherwise(CustomerMatch match) {
        return jdbc.sql("select customers_named_otherwise(:q, %s, :archived)".formatted(MOST_WORTH_IT))
                .params(match.parameters())
                .param("most", MOST_FOUND)
                .query((row, number) ->
                        row.getArray(1) == null ? match : match.narrowedTo(list(row.getArray(1), UUID[].class)))
                .single();
    }

    private static <T> List<T> list(java.sql.@Nullable Array array, Class<T[]> type) throws SQLException {
        return array == null ? List.of() : List.of(type.cast(array.getArray()));
    }

    /** One plan for all values would read a rare owner's customers like a frequent one's; compiling costs more than it saves. */
    private void planForTheseValues() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)")
                .query()
                .listOfRows();
    }

    /** Where a page begins: after a row of a zone. */
    private record Place(int zone, String value, @Nullable UUID after) {
        static Place of(@Nullable String text, CustomerSort sort, int zones) {
            var cursor = Cursor.parse(text, 4);
            if (cursor == null) {
                return new Place(0, "", null);
            }
            try {
                var zone = Integer.parseInt(cursor.values().get(1));
                var after = UUID.fromString(cursor.values().get(3));
                if (readable(sort, cursor.values().get(2))
                        && cursor.values().get(0).equals(sort.word())
                        && zone >= 0
                        && zone < zones) {
                    return new Place(zone, cursor.values().get(2), after);
                }
            } catch (IllegalArgumentException | DateTimeException ignored) {
                // the same answer as for a cursor of another order
            }
            throw new Invalid(new FieldErrors().add("cursor", "problem.cursor"));
        }

        /** Throws where the database would. */
        private static boolean readable(CustomerSort sort, String value) {
            return value.indexOf('\0') < 0
                    && (value.isEmpty()
                            || switch (sort) {
                                case NAME -> true;
                                case HEARD -> Instant.parse(value).isAfter(Instant.EPOCH);
                                case VALUE -> Long.parseLong(value) >= 0;
                                case RENEWAL -> LocalDate.parse(value).getYear() > 0;
                            });
        }

        static Cursor cursor(CustomerSort sort, int zone, CustomerRow row) {
            var value = switch (sort) {
                case NAME -> row.sortName();
                case HEARD -> row.lastHeardAt();
                case VALUE -> Amounts.cents(row.annualValue());
                case RENEWAL -> row.renewsOn();
            };
            return Cursor.of(
                    sort.word(),
                    String.valueOf(zone),
                    value == null ? "" : value.toString(),
                    row.id().toString());
        }
    }

    private static CustomerRow row(ResultSet row, int number) throws SQLException {
        var lastHeardAt = row.getTimestamp("last_heard_at");
        return new CustomerRow(
                row.getObject("id", UUID.class),
                CustomerKind.of(row.getString("kind")),
                row.getString("name"),
                Relationship.of(row.getString("relationship")),
                row.getString("segment"),
                row.getString("tier"),
                row.getString("city"),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                Amounts.ofCents(row.getObject("annual_value_cents", Long.class)),
                row.getString("currency"),
                row.getObject("renews_on", LocalDate.class),
                lastHeardAt == null ? null : lastHeardAt.toInstant(),
                row.getBoolean("archived"),
                row.getString("sort_name"),
                row.getBoolean("closed"));
    }
}
