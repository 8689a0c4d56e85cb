package app.earful.picker;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls whom, for all members together: of all ways to give each member one customer, the one that gives most members
 * a name, lends the fewest customers of a colleague, breaks the fewest and the youngest standards, and is the most urgent,
 * in this order; where two are equal, owners keep the better ones, and the member who asks is given the best.
 *
 * <p>Taking a member away with the customer they were given leaves the best way for the others, so that asking one by one
 * comes to the same as asking once, as long as nothing happens in between.
 */
public final class Assignment {
    private static final long NAMED = 1L << 44;
    private static final long LENT = 1L << 33;
    private static final long STANDARD = 1L << 22;
    private static final int MOST_WEEKS = 1_000;
    private static final int CENTS = 100;

    private final List<String> members;
    private final List<Offer> offers;
    private final String asking;

    /**
     * A customer who may be called today.
     *
     * @param worth of a call, in the currency of the book
     * @param urgency in the same: what is lost by calling later, which is what counts
     * @param overdueDays since a standard asked for a talk; null where none does
     * @param owner whose customer it is, if they work here: lent to others only who would have nobody
     * @param onlyBy who may call at all; null for everybody
     * @param notBy who may not
     */
    public record Offer(
            String customerId,
            double worth,
            double urgency,
            @Nullable Integer overdueDays,
            @Nullable String owner,
            @Nullable String onlyBy,
            Set<String> notBy) {
        private static final Comparator<Offer> BEST_FIRST = Comparator.<Offer>comparingInt(offer -> -offer.weeks())
                .thenComparing(Comparator.comparingDouble(Offer::urgency).reversed())
                .thenComparing(Offer::customerId);

        /** Whole weeks past the standard, from 1; 0 within it. */
        private int weeks() {
            return overdueDays == null ? 0 : Math.min(MOST_WEEKS, 1 + overdueDays / 7);
        }

        public boolean isOpenTo(String member) {
            return (onlyBy == null || onlyBy.equals(member)) && !notBy.contains(member);
        }

        /** A call to the other one is worth more, but waiting costs less with them. */
        public boolean passes(Offer other) {
            return weeks() == other.weeks() && urgency >= other.urgency && Ranked.isWorthMore(other.worth, worth);
        }

        /** They have an owner who is here, and it is somebody else. */
        public boolean isLentTo(String member) {
            return owner != null && !owner.equals(member);
        }
    }

    /** What a way to give customers is worth; compared part by part, and exact, so that ties are ties. */
    private record Gain(long rank, long cents, long preference) implements Comparable<Gain> {
        private static final Gain NONE = new Gain(0, 0, 0);
        private static final Gain IMPOSSIBLE = new Gain(Long.MIN_VALUE / 4, 0, 0);

        Gain plus(Gain other) {
            return new Gain(rank + other.rank, cents + other.cents, preference + other.preference);
        }

        Gain minus(Gain other) {
            return new Gain(rank - other.rank, cents - other.cents, preference - other.preference);
        }

        @Override
        public int compareTo(Gain other) {
            var byRank = Long.compare(rank, other.rank);
            var byCents = byRank != 0 ? byRank : Long.compare(cents, other.cents);
            return byCents != 0 ? byCents : Long.compare(preference, other.preference);
        }
    }

    private Assignment(List<String> members, List<Offer> offers, String asking) {
        this.members = members;
        this.offers = offers;
        this.asking = asking;
    }

    /**
     * Each member's customer; without those for whom nobody is left.
     *
     * @param members at most a thousand, without doubles, in any order
     * @param asking one of them
     */
    public static Map<String, Offer> of(List<String> members, List<Offer> offers, String asking) {
        var sorted = members.stream().sorted().toList();
        return new Assignment(sorted, worthLooking(sorted, offers), asking).solve();
    }

    /** No member needs more than as many of the best as there are members, of those open to them and of those lent. */
    private static List<Offer> worthLooking(List<String> members, List<Offer> offers) {
        var best = offers.stream().sorted(Offer.BEST_FIRST).toList();
        var kept = new LinkedHashSet<Offer>();
        for (var member : members) {
            for (var lent : List.of(false, true)) {
                best.stream()
                        .filter(offer -> offer.isOpenTo(member) && offer.isLentTo(member) == lent)
                        .limit(members.size())
                        .forEach(kept::add);
            }
        }
        return kept.stream().sorted(Offer.BEST_FIRST).toList();
    }

    /**
     * The Hungarian method with shortest augmenting paths (Kuhn 1955; Jonker and Volgenant 1987), a member at a time. One
     * more column for each member stands for nobody. Costs are gains turned round.
     */
    private Map<String, Offer> solve() {
        var rows = members.size();
        var columns = offers.size() + rows;
        var ofRow = filled(rows + 1);
        var ofColumn = filled(columns + 1);
        var rowOf = new int[columns + 1];
        for (var row = 1; row <= rows; row++) {
            augment(row, ofRow, ofColumn, rowOf);
        }
        var given = new HashMap<String, Offer>();
        for (var column = 1; column <= offers.size(); column++) {
            if (rowOf[column] > 0 && offers.get(column - 1).isOpenTo(members.get(rowOf[column] - 1))) {
                given.put(members.get(rowOf[column] - 1), offers.get(column - 1));
            }
        }
        return given;
    }

    private static Gain[] filled(int size) {
        var gains = new Gain[size];
        Arrays.fill(gains, Gain.NONE);
        return gains;
    }

    /** Finds a column for one more row; column 0 stands for the row that has none yet. */
    private void augment(int row, Gain[] ofRow, Gain[] ofColumn, int[] rowOf) {
        var columns = rowOf.length;
        var slack = new @Nullable Gain[columns];
        var before = new int[columns];
        var seen = new boolean[columns];
        rowOf[0] = row;
        var at = 0;
        while (rowOf[at] != 0) {
            seen[at] = true;
            var from = rowOf[at];
            var next = -1;
            @Nullable Gain least = null;
            for (var column = 1; column < columns; column++) {
                if (seen[column]) {
                    continue;
                }
                var cost =
                        Gain.NONE.minus(gain(from, column)).minus(ofRow[from]).minus(ofColumn[column]);
                var known = slack[column];
                if (known == null || cost.compareTo(known) < 0) {
                    slack[column] = cost;
                    before[column] = at;
                    known = cost;
                }
                if (least == null || known.compareTo(least) < 0) {
                    least = known;
                    next = column;
                }
            }
            if (least == null) {
                throw new IllegalStateException("there is a column for nobody");
            }
            move(least, seen, slack, ofRow, ofColumn, rowOf);
            at = next;
        }
        for (; at != 0; at = before[at]) {
            rowOf[at] = rowOf[before[at]];
        }
    }

    private static void move(
            Gain by, boolean[] seen, @Nullable Gain[] slack, Gain[] ofRow, Gain[] ofColumn, int[] rowOf) {
        for (var column = 0; column < seen.length; column++) {
            var known = slack[column];
            if (seen[column]) {
                ofRow[rowOf[column]] = ofRow[rowOf[column]].plus(by);
                ofColumn[column] = ofColumn[column].minus(by);
            } else if (known != null) {
                slack[column] = known.minus(by);
            }
        }
    }

    private Gain gain(int row, int column) {
        if (column > offers.size()) {
            return Gain.NONE;
        }
        var member = members.get(row - 1);
        var offer = offers.get(column - 1);
        if (!offer.isOpenTo(member)) {
            return Gain.IMPOSSIBLE;
        }
        var weeks = offer.weeks();
        var lent = offer.isLentTo(member);
        return new Gain(
                NAMED - (lent ? LENT : 0) + (weeks > 0 ? STANDARD + weeks : 0),
                Math.round(offer.urgency() * CENTS),
                lent ? column : member.equals(asking) ? offers.size() + 1 - column : 0);
    }
}
