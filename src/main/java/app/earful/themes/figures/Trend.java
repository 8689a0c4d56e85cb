package app.earful.themes.figures;

import app.earful.insight.Binomial;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Week by week, how many of the customers heard said it.
 *
 * @param weeks the oldest first, without gaps, the last one still running
 */
public record Trend(List<Week> weeks) {
    /** Fewer weeks than these make no line. */
    static final int LEAST_WEEKS = 8;

    /** A month against the three before it. */
    private static final int RECENT = 4;

    private static final int BEFORE = 12;

    /** Three may stay away by chance alone. */
    private static final int LEAST_BEFORE = 5;

    private static final double FALLEN_TO = 0.67;

    /** Half a year. */
    private static final int WEEKS = 26;

    /** @param monday on which the week begins */
    public record Week(LocalDate monday, Share share) {}

    /**
     * Of the half year up to a day.
     *
     * @param said customers by the Monday of their week; where a week is missing, none
     * @param heard the same for all customers that were talked with
     */
    public static Trend upTo(LocalDate today, Map<LocalDate, Integer> said, Map<LocalDate, Integer> heard) {
        return new Trend(LongStream.range(0, WEEKS)
                .mapToObj(firstMonday(today)::plusWeeks)
                .map(monday -> new Week(monday, new Share(said.getOrDefault(monday, 0), heard.getOrDefault(monday, 0))))
                .toList());
    }

    /** On which the half year begins. */
    public static LocalDate firstMonday(LocalDate today) {
        return monday(today).minusWeeks(WEEKS - 1L);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Whether there is enough for a line. Weeks in which nobody was heard are no points of it. */
    public boolean isLine() {
        return points() >= LEAST_WEEKS
                && weeks.stream().anyMatch(week -> week.share().count() > 0);
    }

    public int points() {
        return (int) weeks.stream().filter(week -> week.share().of() > 0).count();
    }

    /** Customers, once a week, in the last four weeks, of those heard. */
    public Share recent() {
        return sum(weeks.subList(Math.max(0, weeks.size() - RECENT), weeks.size()));
    }

    /** The same in the twelve weeks before. */
    public Share before() {
        var end = Math.max(0, weeks.size() - RECENT);
        return sum(weeks.subList(Math.max(0, end - BEFORE), end));
    }

    private static Share sum(List<Week> weeks) {
        return new Share(
                weeks.stream().mapToInt(week -> week.share().count()).sum(),
                weeks.stream().mapToInt(week -> week.share().of()).sum());
    }

    /**
     * The chance of so few in the last four weeks, or fewer, were nothing different from before: P(X at most k),
     * X ~ B(k + b, N / (N + M)), the exact test of two Poisson rates (Przyborowski and Wilenski 1940). 1 where it has not
     * fallen by a third, or where fewer than five said it before.
     */
    double chanceOfFading() {
        var now = recent();
        var then = before();
        if (!isLine() || now.of() == 0 || then.count() < LEAST_BEFORE || now.value() > FALLEN_TO * then.value()) {
            return 1;
        }
        var ours = (double) now.of() / (now.of() + then.of());
        return Binomial.atLeast(then.count(), now.count() + then.count(), 1 - ours);
    }

    /** The share now is, 19 times in 20, less than twice and more than half of what it was. */
    boolean isSteady() {
        var now = recent();
        var then = before();
        if (!isLine() || now.of() == 0 || then.of() == 0) {
            return false;
        }
        var split = new Share(now.count(), now.count() + then.count());
        var heard = (double) then.of() / now.of();
        return split.of() > 0
                && split.low() / (1 - split.low()) * heard > 0.5
                && split.high() < 1
                && split.high() / (1 - split.high()) * heard < 2;
    }
}
