package app.earful.customers.lists;

import app.earful.customers.lists.CustomerSort.Zone;
import app.earful.workspaces.Member;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A filter as SQL over {@code customers c}: a join where words were found, conditions, and the zones to read in order. */
record CustomerMatch(String join, List<String> conditions, Map<String, Object> parameters, List<Zone> zones) {
    /** The customers whose names begin with what was typed; served by the index by name. */
    private static final String BEGINS =
            "(c.sort_name >= plain(:q) and c.sort_name < plain(:q) || U&'\\+10FFFF' collate \"C\")";

    /** As a query of its own what was typed is worked out once, not for every row. */
    static final String WORDS = "c.search_words @@ (select words_query(:q))";

    /** What search found out: see the SQL function find_customers. */
    record Found(String way, List<UUID> ids, List<Short> closeness) {}

    static CustomerMatch of(CustomerFilter filter, @Nullable Found found, Member member, LocalDate today) {
        var match = new CustomerMatch("", new ArrayList<>(), new HashMap<>(), zones(filter, today));
        match.narrow(filter, member);
        match.narrowDays(filter, today, member.zone());
        return found == null ? match : match.search(filter, found);
    }

    static CustomerMatch of(List<UUID> ids) {
        return new CustomerMatch("", List.of("c.id = any (:ids)"), Map.of("ids", ids.toArray(UUID[]::new)), List.of());
    }

    String where() {
        return String.join(" and ", conditions);
    }

    /** Whether so many have the words that rows are read in order and compared. */
    boolean comparesWords() {
        return conditions.contains(WORDS);
    }

    /** Whether names that begin with the words are read first, and whoever else has them afterwards. */
    boolean readsNamesFirst() {
        return comparesWords() && zones.getFirst().condition().endsWith(BEGINS);
    }

    /** How many have the words; -1 where that was not found out. The rest of the filter may leave fewer. */
    int found() {
        return parameters.get("found") instanceof UUID[] ids ? ids.length : -1;
    }

    /** Only these of those that have the words. */
    CustomerMatch narrowedTo(List<UUID> ids) {
        var narrowed = new ArrayList<>(conditions);
        narrowed.set(narrowed.indexOf(WORDS), "c.id = any (:ids)");
        var given = new HashMap<>(parameters);
        given.put("ids", ids.toArray(UUID[]::new));
        return new CustomerMatch(join, narrowed, given, zones);
    }

    /** All but the words. */
    String whereWithoutWords() {
        return conditions.stream().filter(condition -> !condition.equals(WORDS)).collect(Collectors.joining(" and "));
    }

    private static List<Zone> zones(CustomerFilter filter, LocalDate today) {
        var zones = filter.sort().zones();
        var first = zones.getFirst();
        var last = zones.getLast();
        return switch (filter.sort()) {
            case NAME, VALUE -> zones;
            // a zone that a filter rules out would be read to its end for nothing
            case HEARD ->
                CustomerFilter.NEVER.equals(filter.silent())
                        ? List.of(first)
                        : filter.silentSince(today) == null
                                ? zones
                                : List.of(first, last.and("c.last_heard_at < :silentSince"));
            case RENEWAL -> filter.renews() == null ? zones : List.of(first);
        };
    }

    private void narrow(CustomerFilter filter, Member member) {
        conditions.add(filter.archived() ? "c.archived_at is not null" : "c.archived_at is null");
        equal("relationship", filter.relationship());
        equal("segment", filter.segment());
        equal("tier", filter.tier());
        if (filter.tag() != null) {
            conditions.add("exists (select from customer_tags t where t.customer_id = c.id and t.tag = :tag)");
            parameters.put("tag", filter.tag());
        }
        if (CustomerFilter.NOBODY.equals(filter.owner())) {
            conditions.add("c.owner_id is null");
        } else if (filter.owner() != null) {
            conditions.add("c.owner_id = :owner");
            var mine = filter.owner().equals(CustomerFilter.MINE);
            parameters.put("owner", mine ? member.id() : UUID.fromString(filter.owner()));
        }
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            conditions.add("c." + column + " = :" + column);
            parameters.put(column, value);
        }
    }

    private void narrowDays(CustomerFilter filter, LocalDate today, ZoneId zone) {
        var since = filter.silentSince(today);
        if (since != null) {
            parameters.put(
                    "silentSince", Timestamp.from(since.atStartOfDay(zone).toInstant()));
        }
        if (CustomerFilter.NEVER.equals(filter.silent())) {
            conditions.add("c.last_heard_at is null");
        } else if (since != null) {
            conditions.add("(c.last_heard_at is null or c.last_heard_at < :silentSince)");
        }
        if (filter.renews() != null) {
            conditions.add("c.renews_on between :renewsFrom and :renewsTo");
            parameters.put("renewsFrom", today);
            parameters.put("renewsTo", today.plusDays(filter.renews()));
        }
    }

    private CustomerMatch search(CustomerFilter filter, Found found) {
        parameters.put("q", Objects.requireNonNull(filter.q()));
        parameters.put("archived", filter.archived());
        var byCloseness = filter.sort() == CustomerSort.NAME;
        var name = zones.getFirst();
        return switch (found.way()) {
            case "letters" -> {
                conditions.add(BEGINS);
                yield this;
            }
            case "nothing" -> {
                conditions.add("false");
                yield this;
            }
            case "many" -> {
                conditions.add(WORDS);
                yield byCloseness ? with(join, List.of(name.and(BEGINS), name.and("not " + BEGINS))) : this;
            }
            default -> {
                parameters.put("found", found.ids().toArray(UUID[]::new));
                parameters.put("closeness", found.closeness().toArray(Short[]::new));
                yield with(
                        " join unnest(:found, :closeness) as found (id, closeness) on found.id = c.id ",
                        byCloseness ? byCloseness(name, found) : zones);
            }
        };
    }

    /** A zone in which there is nobody is not read, but keeps its place: cursors name it. */
    private static List<Zone> byCloseness(Zone name, Found found) {
        return Stream.of(0, 1, 2)
                .map(closeness -> found.closeness().contains(closeness.shortValue())
                        ? name.and("found.closeness = " + closeness)
                        : name.and(Zone.NOBODY))
                .toList();
    }

    private CustomerMatch with(String newJoin, List<Zone> newZones) {
        return new CustomerMatch(newJoin, conditions, parameters, newZones);
    }
}
