package app.earful.picker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DaysAheadTest {
    private final Random random = new Random();

    @RepeatedTest(200)
    void makesTheCallsOfTodayThatLeaveTheMostForTheDaysAhead() {
        var slots = 1 + random.nextInt(2);
        var days = 1 + random.nextInt(3);
        var worths = IntStream.range(0, slots * days + random.nextInt(3))
                .mapToObj(_ -> random.doubles(days).map(worth -> 100 * worth).toArray())
                .toList();
        var ahead = new DaysAhead(new int[days], slots);
        var today = ahead.today(ahead.give(worths)).boxed().toList();
        assertThat(today).hasSize(Math.min(slots, worths.size())).isSorted().doesNotHaveDuplicates();
        assertThat(most(worths, slots, today)).isCloseTo(most(worths, slots, null), within(1e-9));
    }

    /** By duality the prices of all calls and what is left to the customers add up to the most that can be had. */
    @RepeatedTest(200)
    void pricesTheCallsSoThatTheMostUrgentAreThoseToCallToday() {
        var slots = 1 + random.nextInt(2);
        var days = 1 + random.nextInt(3);
        var worths = IntStream.range(0, 1 + random.nextInt(slots * days + 2))
                .mapToObj(_ -> random.doubles(days).map(worth -> 100 * worth).toArray())
                .toList();
        var ahead = new DaysAhead(new int[days], slots);
        var given = ahead.give(worths);
        var prices = ahead.prices(worths, given);
        assertThat(prices).hasSize(days).doesNotContain(Double.POSITIVE_INFINITY);
        assertThat(Arrays.stream(prices).min().orElseThrow()).isNotNegative();
        var left = worths.stream().mapToDouble(worth -> left(worth, prices)).sum();
        assertThat(slots * Arrays.stream(prices).sum() + left).isCloseTo(most(worths, slots, null), within(1e-9));
        var today = ahead.today(given).boxed().collect(Collectors.toSet());
        var calledToday = IntStream.range(0, worths.size()).boxed().collect(Collectors.partitioningBy(today::contains));
        if (worths.size() > slots * days) {
            assertThat(calledToday.get(true))
                    .allSatisfy(one -> assertThat(DaysAhead.urgency(worths.get(one), prices))
                            .isGreaterThanOrEqualTo(prices[0] - 1e-9));
        }
        assertThat(calledToday.get(false))
                .allSatisfy(one ->
                        assertThat(DaysAhead.urgency(worths.get(one), prices)).isLessThanOrEqualTo(prices[0] + 1e-9));
    }

    private static double left(double[] worths, double[] prices) {
        return IntStream.range(0, prices.length)
                .mapToDouble(day -> worths[day] - prices[day])
                .filter(left -> left > 0)
                .max()
                .orElse(0);
    }

    @Test
    void putsWhoCannotWaitBeforeWhoCan() {
        var patient = new double[] {100, 99, 98};
        var pressing = new double[] {60, 10, 0};
        var worths = List.of(patient, pressing);
        var ahead = new DaysAhead(new int[] {0, 1, 2}, 1);
        var prices = ahead.prices(worths, ahead.give(worths));
        assertThat(DaysAhead.urgency(pressing, prices)).isGreaterThan(DaysAhead.urgency(patient, prices));
    }

    @Test
    void looksNoFurtherAheadThanThereAreTwoForEachCall() {
        assertThat(DaysAhead.from(0, 1, 250).days()).hasSize(30);
        assertThat(DaysAhead.from(0, 1, 11).days()).hasSize(5);
        assertThat(DaysAhead.from(0, 2, 11).days()).hasSize(2);
        assertThat(DaysAhead.from(0, 1, 0).days()).containsExactly(0);
    }

    /** Tries all ways, or all with these today. */
    private static double most(List<double[]> worths, int slots, @Nullable List<Integer> today) {
        return most(worths, slots, today, 0, new int[worths.getFirst().length]);
    }

    private static double most(
            List<double[]> worths, int slots, @Nullable List<Integer> today, int candidate, int[] taken) {
        if (candidate == worths.size()) {
            return 0;
        }
        var best = today != null && today.contains(candidate)
                ? Double.NEGATIVE_INFINITY
                : most(worths, slots, today, candidate + 1, taken);
        for (var day = 0; day < taken.length; day++) {
            if (taken[day] < slots && (today == null || today.contains(candidate) == (day == 0))) {
                taken[day]++;
                var rest = most(worths, slots, today, candidate + 1, taken);
                best = Math.max(best, worths.get(candidate)[day] + rest);
                taken[day]--;
            }
        }
        return best;
    }

    @Test
    void callsWhoCannotWaitBeforeWhoCan() {
        var patient = new double[] {100, 99, 98};
        var pressing = new double[] {60, 10, 0};
        var days = new DaysAhead(new int[] {0, 1, 2}, 1);
        assertThat(days.today(days.give(List.of(patient, pressing)))).containsExactly(1);
    }

    @Test
    void callsSomebodyTodayThoughAllAreBetterCalledLater() {
        var days = new DaysAhead(new int[] {0, 1}, 1);
        assertThat(days.today(days.give(List.of(new double[] {10, 20})))).containsExactly(0);
    }

    @Test
    void leavesOutWeekends() {
        var thursday = Past.day(LocalDate.of(2026, 11, 19));
        assertThat(DaysAhead.from(thursday, 20, 10_000).days()).containsExactly(0, 1, 4, 5, 6, 7);
    }

    @Test
    void looksOnlyAtTodayWhereCallsAreMany() {
        var many = DaysAhead.from(0, 1_000, 10_000);
        assertThat(many.days()).containsExactly(0);
        assertThat(many.candidates()).isEqualTo(1_000);
    }
}
