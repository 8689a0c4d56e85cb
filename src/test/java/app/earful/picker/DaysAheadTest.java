package app.earful.picker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
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
        var today = new DaysAhead(new int[days], slots).today(worths).boxed().toList();
        assertThat(today).hasSize(Math.min(slots, worths.size())).isSorted().doesNotHaveDuplicates();
        assertThat(most(worths, slots, today)).isCloseTo(most(worths, slots, null), within(1e-9));
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
        assertThat(days.today(List.of(patient, pressing))).containsExactly(1);
    }

    @Test
    void callsSomebodyTodayThoughAllAreBetterCalledLater() {
        var days = new DaysAhead(new int[] {0, 1}, 1);
        assertThat(days.today(List.of(new double[] {10, 20}))).containsExactly(0);
    }

    @Test
    void leavesOutWeekends() {
        var thursday = Past.day(LocalDate.of(2026, 11, 19));
        assertThat(DaysAhead.from(thursday, 20).days()).containsExactly(0, 1, 4, 5, 6, 7);
    }

    @Test
    void looksOnlyAtTodayWhereCallsAreMany() {
        var many = DaysAhead.from(0, 1_000);
        assertThat(many.days()).containsExactly(0);
        assertThat(many.candidates()).isEqualTo(1_000);
    }
}
