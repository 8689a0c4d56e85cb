package app.earful.picker;

import static app.earful.picker.Books.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssumptionsTest {
    private static final Book BOOK = Book.of(Books.random(300, new Random(5)));
    private static final Ranking USUAL = Picker.rank(BOOK, DAY, Wanted.ALL);

    @Test
    void changesNothingWhereTheyAreTheUsual() {
        assertThat(Picker.rank(BOOK, DAY, Wanted.ALL, Assumptions.USUAL)).isEqualTo(USUAL);
    }

    @Test
    void makesEveryCallWorthMoreWhereMoreOfTheUnheardLeave() {
        var harsh = Picker.rank(BOOK, DAY, Wanted.ALL, new Assumptions(1, null));
        var mild = Picker.rank(BOOK, DAY, Wanted.ALL, new Assumptions(0.2, null));
        assertThat(total(harsh)).isGreaterThan(total(USUAL));
        assertThat(total(USUAL)).isGreaterThan(total(mild));
    }

    @Test
    void callsEarlierBeforeTheRenewalWhereMendingIsSlow() {
        var soon = Books.heard("soon", 1_000.0, DAY.plusDays(25), DAY.minusDays(200));
        var later = Books.heard("later", 1_000.0, DAY.plusDays(120), DAY.minusDays(200));
        var quick = USUAL.estimates().assuming(new Assumptions(0.5, 5));
        var slow = USUAL.estimates().assuming(new Assumptions(0.5, 100));
        assertThat(worth(soon, quick)).isGreaterThan(worth(later, quick));
        assertThat(worth(later, slow)).isGreaterThan(worth(soon, slow));
    }

    @Test
    void keepsToTheMeanThatIsSet() {
        var within = Mending.around(40).within();
        var mean = IntStream.range(0, within.size())
                .mapToDouble(step -> Mending.STEP_DAYS * (1 - within.get(step)))
                .sum();
        assertThat(mean).isCloseTo(40, within(3.0));
    }

    @Test
    void knowsASegmentBetterTheMoreTalksThereWere() {
        var few = rateOf(5);
        var many = rateOf(100);
        assertThat(many.high() / many.low()).isLessThan(few.high() / few.low());
        assertThat(many.low()).isLessThanOrEqualTo(many.perYear());
        assertThat(many.high()).isGreaterThanOrEqualTo(many.perYear());
        assertThat(many.talks()).isEqualTo(200);
        assertThat(many.found()).isEqualTo(100);
    }

    /** Customers heard twice, of whom every second talk showed a problem. */
    private static SegmentRate rateOf(int customers) {
        var book = IntStream.range(0, customers)
                .mapToObj(number -> Books.with(
                        Books.with(
                                Books.heard("c" + number, 1_000.0, null, DAY.minusDays(160)),
                                new Event.Reached(DAY.minusDays(160), false, null, number % 2 == 0)),
                        new Event.Reached(DAY.minusDays(60), false, null, number % 2 == 1)))
                .toList();
        return Picker.rank(Book.of(book), DAY, Wanted.ALL).segments().getFirst();
    }

    @Test
    void saysThatItWasTheTurnOfTheUnheard() {
        var ranked = USUAL.ranked().getFirst().asUnheard(400, 0.1);
        assertThat(ranked.reasons().getFirst()).isEqualTo(new Reason(Reason.Code.UNHEARD, List.of(400L, 10L)));
        assertThat(ranked.reasons())
                .hasSizeLessThanOrEqualTo(3)
                .noneMatch(reason -> reason.code() == Reason.Code.SILENT);
    }

    private static double worth(BookCustomer customer, Estimates estimates) {
        return Picker.evaluate(customer, estimates, DAY).worth();
    }

    private static double total(Ranking ranking) {
        return ranking.ranked().stream().mapToDouble(Ranked::worth).sum();
    }
}
