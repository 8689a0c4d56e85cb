package app.earful.customers.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The orders a list of customers can be read in. Each is one or two zones, read one after the other: rows without a value
 * make a zone of their own, because a comparison that an index serves knows no null.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of is
public enum CustomerSort {
    NAME(new Zone("true", "c.sort_name", "text", false)),
    /** Never heard first, then who was heard longest ago. */
    HEARD(
            new Zone("c.last_heard_at is null", null, null, false),
            new Zone("c.last_heard_at is not null", "c.last_heard_at", "timestamptz", false)),
    VALUE(
            new Zone("c.annual_value_cents is not null", "c.annual_value_cents", "bigint", true),
            new Zone("c.annual_value_cents is null", null, null, false)),
    RENEWAL(
            new Zone("c.renews_on is not null", "c.renews_on", "date", false),
            new Zone("c.renews_on is null", null, null, false));

    /**
     * @param column null where all rows of the zone are alike and the id alone gives the order
     * @param type of the column, to read a cursor's text
     */
    record Zone(
            String condition,
            @Nullable String column,
            @Nullable String type,
            boolean descending) {
        static final String NOBODY = "false";

        boolean isEmpty() {
            return condition.contains(" and " + NOBODY);
        }

        Zone and(String more) {
            return new Zone(condition + " and " + more, column, type, descending);
        }

        String order() {
            var direction = descending ? " desc" : "";
            return (column == null ? "" : column + direction + ", ") + "c.id" + direction;
        }

        /** Begins after the row with :value and :after. */
        String beyond() {
            var sign = descending ? " < " : " > ";
            return column == null
                    ? "c.id" + sign + ":after"
                    : "(" + column + ", c.id)" + sign + "(cast(:value as " + type + "), :after)";
        }
    }

    private final List<Zone> zones;

    CustomerSort(Zone... zones) {
        this.zones = List.of(zones);
    }

    List<Zone> zones() {
        return zones;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(CustomerSort::word).toList();
    }
}
