package app.earful.picker;

import static app.earful.picker.Books.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final LocalDate MONDAY = DAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

    private final Random random = new Random();

    @RepeatedTest(10)
    void seesNoWeekdaysWhereThereAreNone() {
        var reach = Reach.fit(book((_, _) -> 0.6));
        assertThat(reach.weekdayWeight()).isZero();
        assertThat(reach.mean()).isCloseTo(0.6, within(0.05));
        var tries = new Tries();
        for (var day = 0; day < 5; day++) {
            assertThat(reach.on(tries, Past.day(MONDAY) + day)).isCloseTo(0.6, within(0.1));
        }
    }

    @RepeatedTest(10)
    void learnsTheWeekdaysOfEachCustomer() {
        var reach = Reach.fit(book((number, on) -> on.getDayOfWeek().getValue() == 1 + number % 5 ? 0.95 : 0.2));
        assertThat(reach.weekdayWeight()).isPositive();
        var tuesdays = new Tries();
        for (var week = 1; week <= 8; week++) {
            tuesdays.add(Past.day(MONDAY.minusWeeks(week)), false);
            tuesdays.add(Past.day(MONDAY.minusWeeks(week)) + 1, true);
        }
        assertThat(reach.on(tuesdays, Past.day(MONDAY) + 1)).isGreaterThan(0.7);
        assertThat(reach.on(tuesdays, Past.day(MONDAY))).isLessThan(0.3);
    }

    @Test
    void takesADayOnWhichNobodyAnswersForWorse() {
        var reach = Reach.fit(book((_, on) -> on.getDayOfWeek() == DayOfWeek.FRIDAY ? 0.1 : 0.8));
        assertThat(reach.on(new Tries(), Past.day(MONDAY) + 4)).isLessThan(0.4);
        assertThat(reach.on(new Tries(), Past.day(MONDAY))).isGreaterThan(0.6);
    }

    @Test
    void callsOnTheWeekdayOnWhichTheyAnswerAndSaysSo() {
        var customers = book((number, on) -> on.getDayOfWeek().getValue() == 1 + number % 5 ? 0.95 : 0.2);
        var learned = Estimates.fit(customers, Past.day(MONDAY), 1_000, 1.0, 1, null);
        var tuesdays = Books.heard("tuesdays", 1_000.0, null, MONDAY.minusDays(200));
        for (var week = 1; week <= 4; week++) {
            tuesdays = Books.with(tuesdays, new Event.Unreached(MONDAY.minusWeeks(week)));
            tuesdays = Books.with(
                    tuesdays, new Event.Reached(MONDAY.minusWeeks(week + 4L).plusDays(1), false, null, false));
        }
        var monday = Picker.evaluate(tuesdays, learned, MONDAY);
        var tuesday = Picker.evaluate(tuesdays, learned, MONDAY.plusDays(1));
        assertThat(tuesday.worth()).isGreaterThan(2 * monday.worth());
        assertThat(tuesday.reasons())
                .filteredOn(reason -> reason.code() == Reason.Code.WEEKDAY)
                .singleElement()
                .satisfies(reason -> assertThat(reason.numbers().getFirst()).isEqualTo(2));
        assertThat(monday.reasons()).extracting(Reason::code).doesNotContain(Reason.Code.WEEKDAY);
    }

    @Test
    void tellsTheBestTimeOnlyWhereItStandsOut() {
        var events = new ArrayList<Event>();
        IntStream.rangeClosed(1, 4).forEach(week -> {
            events.add(reached(MONDAY.minusWeeks(week).plusDays(1), 9));
            events.add(new Event.Unreached(MONDAY.minusWeeks(week).plusDays(1), 15));
            events.add(new Event.Unreached(MONDAY.minusWeeks(week).plusDays(3), 9));
        });
        assertThat(BestTime.of(events)).contains(new BestTime(DayOfWeek.TUESDAY, BestTime.Part.MORNING, 4, 4, 0, 8));
        assertThat(BestTime.of(events.subList(0, 6))).isEmpty();
        assertThat(BestTime.of(List.of())).isEmpty();
    }

    @Test
    void tellsTheMorningOfAnyWeekday() {
        var events = new ArrayList<Event>();
        IntStream.range(0, 15).forEach(day -> {
            events.add(
                    day % 5 == 0 ? new Event.Unreached(MONDAY.minusDays(day), 9) : reached(MONDAY.minusDays(day), 9));
            events.add(new Event.Unreached(MONDAY.minusDays(day), 18));
        });
        assertThat(BestTime.of(events)).contains(new BestTime(null, BestTime.Part.MORNING, 12, 15, 0, 15));
    }

    @Test
    void callsNoTimeGoodAtWhichTheyMostlyDoNotAnswer() {
        var events = new ArrayList<Event>();
        IntStream.range(0, 40).forEach(day -> {
            events.add(
                    day % 3 == 0 ? reached(MONDAY.minusDays(day), 9) : new Event.Unreached(MONDAY.minusDays(day), 9));
            events.add(new Event.Unreached(MONDAY.minusDays(day), 15));
        });
        assertThat(BestTime.of(events)).isEmpty();
    }

    @Test
    void countsOnTheBestPartOfTheDay() {
        var reach = Reach.fit(book((_, _) -> 0.5));
        var mornings = new Tries();
        var anyTime = new Tries();
        for (var week = 1; week <= 8; week++) {
            var on = Past.day(MONDAY.minusWeeks(week));
            mornings.add(on, BestTime.Part.MORNING, true);
            mornings.add(on + 1, BestTime.Part.AFTERNOON, false);
            anyTime.add(on, true);
            anyTime.add(on + 1, false);
        }
        assertThat(reach.of(mornings)).isGreaterThan(0.7).isGreaterThan(reach.of(anyTime) + 0.2);
        assertThat(reach.on(mornings, Past.day(MONDAY) + 3)).isGreaterThan(0.6);
    }

    @Test
    void countsOnTheBestPartOfOneWeekdayOnlyOnThatDay() {
        var reach = Reach.fit(book((_, _) -> 0.5));
        var tries = new Tries();
        for (var week = 1; week <= 6; week++) {
            var monday = Past.day(MONDAY.minusWeeks(week));
            tries.add(monday, BestTime.Part.MORNING, true);
            tries.add(monday, BestTime.Part.EVENING, false);
            tries.add(monday + 2, BestTime.Part.MORNING, false);
        }
        assertThat(tries.best())
                .extracting(BestTime::weekday, BestTime::part)
                .containsExactly(DayOfWeek.MONDAY, BestTime.Part.MORNING);
        assertThat(reach.on(tries, Past.day(MONDAY))).isGreaterThan(0.6);
        assertThat(reach.on(tries, Past.day(MONDAY) + 2)).isLessThan(0.5);
    }

    private static Event reached(LocalDate on, int hour) {
        return new Event.Reached(on, false, null, false, hour);
    }

    /** Thirty tries each, on working days. */
    private List<Known> book(ToDoubleBiFunction<Integer, LocalDate> chance) {
        return IntStream.range(0, 200).mapToObj(number -> known(number, chance)).toList();
    }

    private Known known(int number, ToDoubleBiFunction<Integer, LocalDate> chance) {
        var events = new ArrayList<Event>();
        for (var on = MONDAY.minusDays(42); on.isBefore(MONDAY); on = on.plusDays(1)) {
            if (on.getDayOfWeek().getValue() <= 5) {
                events.add(
                        random.nextDouble() < chance.applyAsDouble(number, on)
                                ? new Event.Reached(on, false, null, false)
                                : new Event.Unreached(on));
            }
        }
        return Known.of(
                new BookCustomer("c" + number, null, null, 1_000.0, null, MONDAY.minusYears(1), null, null, 0, events));
    }
}
