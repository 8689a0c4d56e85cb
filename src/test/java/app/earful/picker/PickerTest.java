package app.earful.picker;

import static app.earful.picker.Books.DAY;
import static app.earful.picker.Books.heard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PickerTest {
    private static final List<BookCustomer> BOOK = Books.random(300, new Random(3));
    private static final Estimates LEARNED = learn(0.5);

    private final Random random = new Random();

    @Test
    void takesTheUsualValueWhereNobodyKnowsIt() {
        var book = List.of(
                heard("a", 1_000.0, DAY.plusDays(90), DAY.minusDays(100)),
                heard("b", 3_000.0, DAY.plusDays(90), DAY.minusDays(100)),
                heard("c", 9_000.0, DAY.plusDays(90), DAY.minusDays(100)),
                heard("unknown", null, DAY.plusDays(90), DAY.minusDays(100)));
        var ranked = byWorth(Picker.rank(Book.of(book), DAY));
        assertThat(ranked.getFirst().customerId()).isEqualTo("c");
        assertThat(ranked.getLast().customerId()).isEqualTo("a");
        assertThat(ranked.get(2).worth()).isEqualTo(ranked.get(1).worth());
    }

    @RepeatedTest(100)
    void neverLowersTheWorthForMoreValue() {
        var before = one();
        var value = before.annualValue() == null ? 500 : before.annualValue();
        var richer = Books.withValue(before, value * (1 + random.nextInt(30) * random.nextDouble()));
        assertThat(worth(richer)).isGreaterThanOrEqualTo(worth(Books.withValue(before, value)) * (1 - 1e-9));
    }

    @RepeatedTest(100)
    void neverRaisesWhoWasHeardNow() {
        var before = one();
        var after = Books.with(before, new Event.Reached(DAY, false, 8, false));
        assertThat(worth(after)).isLessThanOrEqualTo(worth(before));
    }

    @RepeatedTest(50)
    void isWorthLessWhenItIsTooLateToMend() {
        var silent = Books.with(
                Books.with(one(), new Event.Reached(DAY.minusDays(200), false, null, true)),
                new Event.Signal(DAY.minusDays(1), 0.9));
        assertThat(worth(Books.renewing(silent, DAY.plusDays(3))))
                .isLessThan(worth(Books.renewing(silent, DAY.plusDays(45))));
    }

    @RepeatedTest(50)
    void isWorthMoreAfterASignal() {
        var before = Books.with(one(), new Event.Reached(DAY.minusDays(60), false, null, false));
        var after = Books.with(before, new Event.Signal(DAY.minusDays(2), 0.9));
        assertThat(worth(after)).isGreaterThanOrEqualTo(worth(before));
    }

    @RepeatedTest(50)
    void putsADayAgreedBeforeTheUsual() {
        var agreed = Books.awaitedOn(one(), DAY.minusDays(1));
        var before = Books.with(agreed, new Event.Unreached(DAY.minusDays(3)));
        if (agreed.lastHeardOn() == null || agreed.lastHeardOn().isBefore(DAY.minusDays(1))) {
            assertThat(worth(before)).isGreaterThanOrEqualTo(3 * LEARNED.price());
        }
    }

    @Test
    void learnsWhoHasProblemsMoreOften() {
        var troubled = heard("troubled", 1_000.0, null, DAY.minusDays(60));
        var calm = heard("calm", 1_000.0, null, DAY.minusDays(60));
        for (var days = 600; days >= 60; days -= 60) {
            troubled = Books.with(troubled, new Event.Reached(DAY.minusDays(days), false, null, true));
            calm = Books.with(calm, new Event.Reached(DAY.minusDays(days), false, null, false));
        }
        assertThat(worth(troubled)).isGreaterThan(1.5 * worth(calm));
    }

    @RepeatedTest(20)
    void givesTheSameOrderWhateverOrderTheBookComesIn() {
        var book = Books.random(200, random);
        var wanted = new Wanted(1 + random.nextInt(60), random.nextInt(10), random.nextInt(20));
        var expected = Picker.rank(Book.of(book), DAY, wanted);
        Collections.shuffle(book, random);
        assertThat(Picker.rank(Book.of(book), DAY, wanted)).isEqualTo(expected);
    }

    @RepeatedTest(20)
    void keepsTheBestOfAllAndTheBestOfEachOwner() {
        var everybody = Picker.rank(Book.of(BOOK), DAY, Wanted.ALL, LEARNED).ranked();
        var best = 1 + random.nextInt(60);
        var kept = Picker.rank(Book.of(BOOK), DAY, new Wanted(best, 5, best + 3 * 5), LEARNED)
                .ranked();
        assertThat(kept).containsAll(everybody.subList(0, best)).isSubsetOf(everybody);
        for (var owner : List.of("ada", "bob", "olga")) {
            var theirs = BOOK.stream()
                    .filter(customer -> owner.equals(customer.owner()))
                    .map(BookCustomer::id)
                    .toList();
            assertThat(kept)
                    .containsAll(everybody.stream()
                            .filter(one -> theirs.contains(one.customerId()))
                            .limit(5)
                            .toList());
        }
        assertThat(kept).hasSizeLessThanOrEqualTo(best + 3 * 5);
    }

    @RepeatedTest(20)
    void putsWhoeverIsPastAStandardFirst() {
        var book = BOOK.stream()
                .map(customer -> random.nextInt(5) == 0 ? Books.every(customer, 30 + random.nextInt(90)) : customer)
                .toList();
        var ranking = Picker.rank(Book.of(book), DAY, Wanted.ALL);
        var weeks = ranking.ranked().stream()
                .map(ranked -> Shortlist.weeks(ranked.overdueDays()))
                .toList();
        assertThat(weeks).isSortedAccordingTo(Comparator.reverseOrder());
        var overdue = ranking.ranked().stream()
                .filter(ranked -> ranked.overdueDays() != null)
                .toList();
        assertThat(overdue).hasSize(Math.toIntExact(ranking.overdue())).isNotEmpty();
        assertThat(overdue)
                .allSatisfy(
                        ranked -> assertThat(ranked.reasons().getFirst().code()).isEqualTo(Reason.Code.STANDARD));
        var few = Picker.rank(Book.of(book), DAY, new Wanted(5, 0, 5), ranking.estimates())
                .ranked();
        assertThat(few).containsAll(overdue.subList(0, Math.min(5, overdue.size())));
        assertThat(few)
                .extracting(Ranked::customerId)
                .contains(byWorth(ranking.ranked()).getFirst().customerId());
    }

    @Test
    void asksForATalkOnTheDayTheStandardNames() {
        var heard = Books.every(heard("a", 1_000.0, null, DAY.minusDays(30)), 30);
        assertThat(Picker.evaluate(heard, LEARNED, DAY).overdueDays()).isZero();
        assertThat(Picker.evaluate(heard, LEARNED, DAY.minusDays(1)).overdueDays())
                .isNull();
    }

    private static List<Ranked> byWorth(List<Ranked> ranked) {
        return ranked.stream()
                .sorted(Comparator.comparingDouble(Ranked::worth).reversed())
                .toList();
    }

    @Test
    void givesAtMostThreeReasonsAndAlwaysOne() {
        assertThat(Picker.rank(Book.of(BOOK), DAY))
                .allSatisfy(ranked -> assertThat(ranked.reasons()).hasSizeBetween(1, 3));
    }

    @Test
    void namesTheRenewalOnlyWhereItMatters() {
        var near = heard("near", 1_000.0, DAY.plusDays(60), DAY.minusDays(300));
        assertThat(codes(near)).contains(Reason.Code.RENEWAL);
        assertThat(codes(Books.renewing(near, DAY.plusDays(350)))).doesNotContain(Reason.Code.RENEWAL);
        assertThat(codes(Books.renewing(near, DAY))).doesNotContain(Reason.Code.RENEWAL);
    }

    @Test
    void namesTheValueOnlyWhereItIsAboveTheUsual() {
        var rich = heard("rich", LEARNED.usualValue() * 5, DAY.plusDays(60), DAY.minusDays(90));
        assertThat(codes(rich)).contains(Reason.Code.VALUE);
        assertThat(codes(Books.withValue(rich, LEARNED.usualValue() / 5))).doesNotContain(Reason.Code.VALUE);
    }

    @Test
    void saysWhenNobodyEverTalkedToThem() {
        var never = new BookCustomer("n", null, null, 500.0, null, DAY.minusDays(200), null, null, 0, List.of());
        assertThat(Picker.evaluate(never, LEARNED, DAY).reasons()).contains(Reason.of(Reason.Code.NEVER_HEARD, 200L));
    }

    @Test
    void learnsFromASampleOfALargeBookAndReadsItTwice() {
        var reads = new int[1];
        Book large = reader -> {
            reads[0]++;
            IntStream.range(0, 25_000)
                    .mapToObj(i -> heard("c" + i, 100.0 + i, null, DAY.minusDays(i % 500)))
                    .forEach(reader);
        };
        var ranking = Picker.rank(large, DAY, new Wanted(10, 0, 0));
        assertThat(ranking.ranked()).hasSize(10);
        assertThat(ranking.estimates().customers()).isEqualTo(25_000);
        assertThat(reads[0]).isEqualTo(2);
    }

    @Test
    void ranksAnEmptyBook() {
        assertThat(Picker.rank(Book.of(List.of()), DAY)).isEmpty();
    }

    /** Twenty renew on one day, so that each call until it is wanted by all of them. */
    @Test
    void putsThoseWhoseTimeIsShortBeforeSomebodyWhoseCallIsWorthMore() {
        var ranking = Picker.rank(Book.of(CROWD), DAY, Wanted.ALL);
        var first = ranking.ranked().getFirst();
        var single = ranking.ranked().getLast();
        assertThat(single.customerId()).isEqualTo("single");
        assertThat(single.worth()).isGreaterThan(2 * first.worth());
        assertThat(first.urgency()).isGreaterThan(single.urgency());
        var told = first.among(ranking.ranked());
        assertThat(told.reasons()).hasSizeLessThanOrEqualTo(3);
        assertThat(told.reasons().getLast()).isEqualTo(Reason.of(Reason.Code.PRESSING, Math.round(first.urgency())));
        assertThat(single.among(ranking.ranked())).isEqualTo(single);
        var agreed = Picker.evaluate(Books.awaitedOn(CROWD.getFirst(), DAY), ranking.estimates(), DAY);
        assertThat(agreed.among(ranking.ranked()))
                .as("they come first for another reason")
                .isEqualTo(agreed);
    }

    private static final List<BookCustomer> CROWD = Stream.concat(
                    IntStream.range(0, 20)
                            .mapToObj(i -> heard("crowd " + i, 12_000.0, DAY.plusDays(45), DAY.minusDays(200))),
                    Stream.of(heard("single", 9_000.0, DAY.plusDays(20), DAY.minusDays(200))))
            .toList();

    @Test
    void ranksByTheWorthAloneWhereNobodyHasToWait() {
        var few = CROWD.subList(18, 21);
        var ranked = Picker.rank(Book.of(few), DAY);
        assertThat(ranked.getFirst().customerId()).isEqualTo("single");
        assertThat(ranked).allSatisfy(one -> assertThat(one.urgency()).isEqualTo(one.worth()));
    }

    @RepeatedTest(5)
    void evaluatesOneCustomerAsTheRankingDid() {
        var ranking = Picker.rank(Book.of(BOOK), DAY, Wanted.ALL);
        var one = ranking.ranked().get(random.nextInt(BOOK.size()));
        var customer = BOOK.stream()
                .filter(each -> each.id().equals(one.customerId()))
                .findAny()
                .orElseThrow();
        assertThat(Picker.evaluate(customer, ranking.estimates(), DAY)).isEqualTo(one);
    }

    /** Each owner has one call a day, whoever else has more customers than calls. */
    @Test
    void pricesTheCallsOfEachOwnerByThemselves() {
        var owned = CROWD.stream()
                .map(customer -> Books.ownedBy(customer, customer.id().endsWith("7") ? "bob" : "ada"))
                .toList();
        var prices = Picker.rank(Book.of(owned), DAY, Wanted.ALL).estimates().dayPrices();
        assertThat(prices.of("ada")).hasSizeGreaterThan(5);
        assertThat(prices.of("bob")).isEmpty();
        assertThat(prices.of(null)).isEqualTo(prices.of("somebody without customers"));
    }

    /** On the day itself, or since; no later day is a better one because of it. */
    @RepeatedTest(50)
    void countsADayAgreedOnceWhenLookingAhead() {
        var customer = Known.of(Books.awaitedOn(one(), DAY));
        var outlook = new Outlook(LEARNED, Past.day(DAY));
        var facts = outlook.facts(customer);
        var days = DaysAhead.workingDays(Past.day(DAY), 5);
        var agreed = outlook.worthOn(facts, days);
        var otherwise = outlook.worthOn(facts.notAwaited(), days);
        assertThat(agreed[0] - otherwise[0])
                .isCloseTo(outlook.worth(facts) - outlook.worth(facts.notAwaited()), within(1e-6));
        assertThat(agreed[4]).isEqualTo(otherwise[4]);
    }

    @Test
    void changesThePricesOfTheDaysWithTheHarm() {
        var estimates = Picker.rank(Book.of(CROWD), DAY, Wanted.ALL).estimates();
        var twice = estimates.assuming(new Assumptions(2 * estimates.harm(), null));
        assertThat(twice.dayPrices().of(null)[1])
                .isCloseTo(2 * estimates.dayPrices().of(null)[1], within(1e-9));
    }

    @Test
    void givesReasonsToAsManyAsAreAskedFor() {
        var ranked = Picker.rank(Book.of(BOOK), DAY, new Wanted(20, 0, 7)).ranked();
        assertThat(ranked.subList(0, 7))
                .allSatisfy(one -> assertThat(one.reasons()).isNotEmpty());
        assertThat(ranked.subList(7, 20))
                .allSatisfy(one -> assertThat(one.reasons()).isEmpty());
    }

    private List<Reason.Code> codes(BookCustomer customer) {
        return Picker.evaluate(customer, LEARNED, DAY).reasons().stream()
                .map(Reason::code)
                .toList();
    }

    private double worth(BookCustomer customer) {
        return Picker.evaluate(customer, LEARNED, DAY).worth();
    }

    /** A call every other day for 300 customers, mending that takes eleven days and more. */
    private static Estimates learn(double callsADay) {
        var customers = BOOK.stream().map(Known::of).toList();
        return Estimates.fit(customers, Past.day(DAY), 5_000, callsADay, 1, null);
    }

    private BookCustomer one() {
        return Books.random(1, random).getFirst();
    }
}
