package app.earful.picker;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.picker.Assignment.Offer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    private final Random random = new Random();

    @Test
    void givesTheBestToWhoAsksWhereItIsTheSameForAll() {
        var offers = List.of(offer("large", 90), offer("small", 10));
        assertThat(names(Assignment.of(List.of("ada", "bob"), offers, "bob")))
                .isEqualTo(Map.of("bob", "large", "ada", "small"));
        assertThat(names(Assignment.of(List.of("ada", "bob"), offers, "ada")))
                .isEqualTo(Map.of("ada", "large", "bob", "small"));
    }

    @Test
    void givesTheLastOneToWhoAsks() {
        for (var asking : List.of("ada", "bob", "cleo")) {
            assertThat(names(Assignment.of(List.of("ada", "bob", "cleo"), List.of(offer("last", 1)), asking)))
                    .isEqualTo(Map.of(asking, "last"));
        }
    }

    /** First come, first served would give Ada the large one, and Bob, who has nobody else, the least of all. */
    @Test
    void leavesACustomerToWhoeverHasNobodyAsGood() {
        var offers = List.of(offer("large", 90), owned("of ada", 80, "ada"), offer("least", 1));
        assertThat(names(Assignment.of(List.of("ada", "bob"), offers, "ada")))
                .isEqualTo(Map.of("ada", "of ada", "bob", "large"));
    }

    @Test
    void lendsAColleaguesCustomerOnlyToWhoeverWouldHaveNobody() {
        var offers = List.of(owned("first of ada", 90, "ada"), owned("second of ada", 80, "ada"), offer("free", 1));
        assertThat(names(Assignment.of(List.of("ada", "bob"), offers, "bob")))
                .isEqualTo(Map.of("ada", "first of ada", "bob", "free"));
        assertThat(names(Assignment.of(List.of("ada", "bob"), offers.subList(0, 2), "bob")))
                .isEqualTo(Map.of("ada", "first of ada", "bob", "second of ada"));
        assertThat(names(Assignment.of(List.of("ada", "bob"), offers.subList(0, 1), "bob")))
                .isEqualTo(Map.of("ada", "first of ada"));
    }

    @Test
    void putsStandardsBeforeWorthAndTheOldestBreachFirst() {
        var offers = List.of(
                offer("rich", 9_000),
                overdue("days late", 500, 3),
                overdue("days late, more urgent", 600, 2),
                overdue("months late", 1, 90));
        assertThat(names(Assignment.of(List.of("ada"), offers, "ada"))).containsEntry("ada", "months late");
        assertThat(names(Assignment.of(List.of("ada"), offers.subList(0, 3), "ada")))
                .containsEntry("ada", "days late, more urgent");
    }

    @Test
    void givesNobodyWhomTheyMayNotCall() {
        var talking = new Offer("talking with ada", 9, 9, null, null, "ada", Set.of());
        var refused = new Offer("refused by bob", 8, 8, null, null, null, Set.of("bob"));
        assertThat(names(Assignment.of(List.of("bob"), List.of(talking, refused), "bob")))
                .isEmpty();
        assertThat(names(Assignment.of(List.of("ada", "bob"), List.of(talking, refused), "bob")))
                .isEqualTo(Map.of("ada", "talking with ada"));
    }

    @RepeatedTest(300)
    void isTheBestOfAllWays() {
        var members =
                IntStream.range(0, 1 + random.nextInt(4)).mapToObj(n -> "m" + n).toList();
        var offers = offers(random.nextInt(6), members);
        var given = Assignment.of(members, offers, "m0");
        assertThat(new HashSet<>(given.values())).hasSameSizeAs(given.values());
        given.forEach((member, offer) -> assertThat(offer.isOpenTo(member)).isTrue());
        assertThat(score(given)).isEqualTo(best(members, offers, new HashMap<>()));
    }

    @RepeatedTest(50)
    void comesToTheSameWhoeverAsksFirst() {
        var members = IntStream.range(0, 4).mapToObj(n -> "m" + n).toList();
        var offers = offers(8, members);
        var once = score(Assignment.of(members, offers, "m0"));
        var left = new ArrayList<>(members);
        Collections.shuffle(left, random);
        var open = new ArrayList<>(offers);
        var given = new HashMap<String, Offer>();
        while (!left.isEmpty()) {
            var asking = left.getFirst();
            var one = Assignment.of(left, open, asking).get(asking);
            if (one != null) {
                given.put(asking, one);
                open.remove(one);
            }
            left.removeFirst();
        }
        assertThat(score(given)).isEqualTo(once);
    }

    @RepeatedTest(20)
    void isTheSameWhateverOrderItComesIn() {
        var members = new ArrayList<>(List.of("a", "b", "c", "d"));
        var offers = offers(12, members);
        var expected = Assignment.of(members, offers, "b");
        Collections.shuffle(members, random);
        Collections.shuffle(offers, random);
        assertThat(Assignment.of(members, offers, "b")).isEqualTo(expected);
    }

    @Test
    void takesAHundredMembersAndAThousandsOfCustomersInNoTime() {
        var members = IntStream.range(0, 100).mapToObj(n -> "m" + n).toList();
        var offers = offers(5_000, members);
        var began = System.nanoTime();
        assertThat(Assignment.of(members, offers, "m7")).hasSize(100);
        assertThat((System.nanoTime() - began) / 1e9).isLessThan(20);
    }

    /** By what counts first: names, those lent, standards, their weeks, cents. */
    private static List<Long> score(Map<String, Offer> given) {
        var lent = given.entrySet().stream()
                .filter(one -> one.getValue().isLentTo(one.getKey()))
                .count();
        var weeks = given.values().stream()
                .mapToLong(offer -> Shortlist.weeks(offer.overdueDays()))
                .sum();
        var standards = given.values().stream()
                .filter(offer -> offer.overdueDays() != null)
                .count();
        var cents = given.values().stream()
                .mapToLong(offer -> Math.round(offer.urgency() * 100))
                .sum();
        return List.of((long) given.size(), -lent, standards, weeks, cents);
    }

    private static List<Long> best(List<String> members, List<Offer> offers, Map<String, Offer> given) {
        if (members.isEmpty()) {
            return score(given);
        }
        var rest = members.subList(1, members.size());
        var best = best(rest, offers, given);
        for (var offer : offers) {
            if (offer.isOpenTo(members.getFirst()) && !given.containsValue(offer)) {
                given.put(members.getFirst(), offer);
                var other = best(rest, offers, given);
                best = compare(other, best) > 0 ? other : best;
                given.remove(members.getFirst());
            }
        }
        return best;
    }

    private static int compare(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size())
                .map(part -> Long.compare(one.get(part), other.get(part)))
                .filter(sign -> sign != 0)
                .findFirst()
                .orElse(0);
    }

    private List<Offer> offers(int size, List<String> members) {
        var offers = new ArrayList<Offer>();
        for (var number = 0; number < size; number++) {
            offers.add(new Offer(
                    "c" + number,
                    random.nextInt(100),
                    random.nextInt(5) * 10 + random.nextInt(3),
                    random.nextInt(4) == 0 ? random.nextInt(20) : null,
                    random.nextInt(3) == 0 ? any(members) : null,
                    random.nextInt(6) == 0 ? any(members) : null,
                    random.nextInt(6) == 0 ? Set.of(any(members)) : Set.of()));
        }
        return offers;
    }

    private String any(List<String> members) {
        return members.get(random.nextInt(members.size()));
    }

    private static Map<String, String> names(Map<String, Offer> given) {
        var names = new HashMap<String, String>();
        given.forEach((member, offer) -> names.put(member, offer.customerId()));
        return names;
    }

    /** Past a standard by as long, or by none. */
    @Test
    void passesWhoseCallIsWorthMoreButWhoCanWait() {
        var pressing = new Offer("pressing", 10, 9, null, null, null, Set.of());
        assertThat(pressing.passes(new Offer("patient", 20, 5, null, null, null, Set.of())))
                .isTrue();
        assertThat(pressing.passes(new Offer("hardly more", 10.5, 5, null, null, null, Set.of())))
                .isFalse();
        assertThat(pressing.passes(new Offer("more urgent", 20, 10, null, null, null, Set.of())))
                .isFalse();
        assertThat(pressing.passes(new Offer("past a standard", 20, 5, 3, null, null, Set.of())))
                .isFalse();
    }

    private static Offer offer(String customer, double urgency) {
        return owned(customer, urgency, null);
    }

    private static Offer owned(String customer, double urgency, @Nullable String owner) {
        return new Offer(customer, 0, urgency, null, owner, null, Set.of());
    }

    private static Offer overdue(String customer, double urgency, int days) {
        return new Offer(customer, 0, urgency, days, null, null, Set.of());
    }
}
