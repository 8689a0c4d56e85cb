package app.earful.picker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PickerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Random random = new Random();

    @Test
    void isWorthTheValueTimesTheShareOfAYearInSilence() {
        var halfAYear = heard("ruiz", 10_000.0, DAY.minusDays(182));
        assertThat(Picker.evaluate(halfAYear, 1, DAY).worth()).isCloseTo(10_000 * 182 / 365.0, within(1e-9));
    }

    @Test
    void takesTheUsualValueWhereNobodyKnowsIt() {
        var book = List.of(
                heard("a", 1_000.0, DAY.minusDays(100)),
                heard("b", 3_000.0, DAY.minusDays(100)),
                heard("c", 9_000.0, DAY.minusDays(100)),
                heard("unknown", null, DAY.minusDays(100)));
        var ranked = Picker.rank(Book.of(book), DAY);
        assertThat(ranked).extracting(Ranked::customerId).containsExactly("c", "b", "unknown", "a");
        assertThat(ranked.get(2).worth()).isEqualTo(ranked.get(1).worth());
    }

    @Test
    void countsFromTheBeginningWhereNobodyWasEverHeard() {
        var never = customer("never", 1_000.0, null, null, null, DAY.minusDays(200), List.of());
        var ranked = Picker.evaluate(never, 1_000, DAY);
        assertThat(ranked.worth()).isCloseTo(1_000 * 200 / 365.0, within(1e-9));
        assertThat(ranked.reasons()).containsExactly(Reason.of(Reason.Code.NEVER_HEARD, 200));
    }

    @Test
    void growsNoMoreAfterTwoYearsOfSilence() {
        assertThat(Picker.evaluate(heard("a", 100.0, DAY.minusDays(730)), 1, DAY)
                        .worth())
                .isEqualTo(Picker.evaluate(heard("a", 100.0, DAY.minusDays(3_000)), 1, DAY)
                        .worth());
    }

    @Test
    void givesAtMostThreeReasonsTheStrongestFirst() {
        var problem = new Event.Reached(DAY.minusDays(131), false, 4, true);
        var customer = customer(
                "ruiz",
                48_000.0,
                DAY.plusDays(62),
                problem.on(),
                DAY.minusDays(3),
                DAY.minusYears(2),
                List.of(problem));
        assertThat(Picker.evaluate(customer, 40_000, DAY).reasons())
                .containsExactly(
                        Reason.of(Reason.Code.SILENT, 131),
                        Reason.of(Reason.Code.NEXT_DATE, 3),
                        Reason.of(Reason.Code.RENEWAL, 62));
    }

    @Test
    void namesNoReasonThatDidNotMatter() {
        var far = customer(
                "far", 100.0, DAY.plusDays(200), DAY.minusDays(90), DAY.plusDays(1), DAY.minusYears(1), List.of());
        assertThat(Picker.evaluate(far, 5_000, DAY).reasons()).containsExactly(Reason.of(Reason.Code.SILENT, 90));
        var past = customer(
                "past", 100.0, DAY.minusDays(1), DAY.minusDays(90), DAY.minusDays(95), DAY.minusYears(1), List.of());
        assertThat(Picker.evaluate(past, 5_000, DAY).reasons()).containsExactly(Reason.of(Reason.Code.SILENT, 90));
    }

    @Test
    void forgetsAProblemThatWasNotHeardAgain() {
        var events = List.<Event>of(
                new Event.Reached(DAY.minusDays(100), false, 3, true),
                new Event.Reached(DAY.minusDays(50), false, 9, false));
        var customer = customer("a", 100.0, null, DAY.minusDays(50), null, DAY.minusYears(1), events);
        assertThat(Picker.evaluate(customer, 100, DAY).reasons())
                .extracting(Reason::code)
                .containsExactly(Reason.Code.SILENT);
    }

    @Test
    void halvesForEachTryInVainButForgetsNobody() {
        var worths = IntStream.rangeClosed(0, 5)
                .mapToDouble(tries -> Picker.evaluate(tried(tries), 1, DAY).worth())
                .toArray();
        assertThat(worths[1]).isEqualTo(worths[0] / 2);
        assertThat(worths[3]).isEqualTo(worths[0] / 8);
        assertThat(worths[5]).isEqualTo(worths[3]);
    }

    @RepeatedTest(50)
    void neverRanksMoreValueLower() {
        var book = book(60);
        var chosen = random.nextInt(book.size());
        var before = book.get(chosen);
        var value = before.annualValue();
        var richer = new ArrayList<>(book);
        richer.set(chosen, withValue(before, (value == null ? 0 : value) + random.nextInt(10_000)));
        if (value != null) {
            assertThat(place(richer, before.id())).isLessThanOrEqualTo(place(book, before.id()));
        }
    }

    @RepeatedTest(50)
    void neverRaisesWhoWasHeardNow() {
        var before = book(1).getFirst();
        var events = new ArrayList<>(before.events());
        events.add(new Event.Reached(DAY, false, 8, false));
        var after = customer(
                before.id(), before.annualValue(), before.renewsOn(), DAY, before.nextOn(), before.since(), events);
        assertThat(Picker.evaluate(after, 500, DAY).worth())
                .isLessThanOrEqualTo(Picker.evaluate(before, 500, DAY).worth());
    }

    @RepeatedTest(50)
    void givesTheSameOrderWhateverOrderTheBookComesIn() {
        var book = book(200);
        var wanted = new Wanted(1 + random.nextInt(60), random.nextInt(10));
        var expected = Picker.rank(Book.of(book), DAY, wanted);
        Collections.shuffle(book, random);
        assertThat(Picker.rank(Book.of(book), DAY, wanted)).isEqualTo(expected);
    }

    @RepeatedTest(50)
    void keepsTheBestOfAllAndTheBestOfEachOwner() {
        var book = book(300);
        var wanted = new Wanted(25, 5);
        var everybody = Picker.rank(Book.of(book), DAY);
        var kept = Picker.rank(Book.of(book), DAY, wanted).ranked();
        assertThat(kept).containsAll(everybody.subList(0, 25));
        for (var owner : List.of("ada", "bob", "olga")) {
            var theirs = book.stream()
                    .filter(customer -> owner.equals(customer.owner()))
                    .map(BookCustomer::id)
                    .toList();
            assertThat(kept)
                    .containsAll(everybody.stream()
                            .filter(one -> theirs.contains(one.customerId()))
                            .limit(5)
                            .toList());
        }
        assertThat(kept).hasSizeLessThanOrEqualTo(25 + 3 * 5).isSubsetOf(everybody);
    }

    @Test
    void ranksAnEmptyBook() {
        assertThat(Picker.rank(Book.of(List.of()), DAY, Wanted.ALL)).isEqualTo(new Ranking(List.of(), 1, 0));
    }

    private int place(List<BookCustomer> book, String id) {
        // The usual value is held fast: whoever has no value must not move because somebody else grew.
        return (int) book.stream()
                .filter(customer -> !customer.id().equals(id))
                .filter(customer -> Picker.evaluate(customer, 500, DAY).worth()
                        > Picker.evaluate(find(book, id), 500, DAY).worth())
                .count();
    }

    private static BookCustomer find(List<BookCustomer> book, String id) {
        return book.stream()
                .filter(customer -> customer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<BookCustomer> book(int size) {
        var owners = new String[] {"ada", "bob", "olga", null};
        var book = new ArrayList<BookCustomer>();
        for (var i = 0; i < size; i++) {
            var heard = random.nextInt(5) == 0 ? null : DAY.minusDays(random.nextInt(1_000));
            book.add(new BookCustomer(
                    "c" + i,
                    owners[random.nextInt(4)],
                    random.nextBoolean() ? "retail" : null,
                    random.nextInt(4) == 0 ? null : random.nextInt(20) * 500.0,
                    random.nextBoolean() ? DAY.plusDays(random.nextInt(400) - 30) : null,
                    DAY.minusDays(random.nextInt(2_000)),
                    heard,
                    random.nextInt(6) == 0 ? DAY.minusDays(random.nextInt(60) - 30) : null,
                    random.nextInt(3),
                    heard == null ? List.of() : events(heard)));
        }
        return book;
    }

    private List<Event> events(LocalDate heard) {
        var events = new ArrayList<Event>();
        events.add(new Event.Reached(heard, random.nextBoolean(), random.nextInt(11), random.nextInt(3) == 0));
        IntStream.range(0, random.nextInt(5)).forEach(_ -> events.add(new Event.Unreached(heard.plusDays(1))));
        return events;
    }

    private static BookCustomer tried(int times) {
        var events = Collections.<Event>nCopies(times, new Event.Unreached(DAY.minusDays(20)));
        return customer("a", 100.0, null, DAY.minusDays(90), null, DAY.minusYears(1), events);
    }

    private static BookCustomer heard(String id, @Nullable Double value, LocalDate on) {
        return customer(id, value, null, on, null, on.minusYears(1), List.of());
    }

    private static BookCustomer withValue(BookCustomer customer, double value) {
        return customer(
                customer.id(),
                value,
                customer.renewsOn(),
                customer.lastHeardOn(),
                customer.nextOn(),
                customer.since(),
                customer.events());
    }

    private static BookCustomer customer(
            String id,
            @Nullable Double value,
            @Nullable LocalDate renewsOn,
            @Nullable LocalDate heardOn,
            @Nullable LocalDate nextOn,
            LocalDate since,
            List<Event> events) {
        return new BookCustomer(id, null, null, value, renewsOn, since, heardOn, nextOn, 0, events);
    }
}
