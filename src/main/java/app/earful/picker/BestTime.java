package app.earful.picker;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The weekday, the part of the day, or both, at which one customer answers more often than otherwise.
 *
 * @param weekday null for any
 * @param part null for any; not both
 * @param answers then
 * @param tries then
 * @param otherAnswers at all other times
 * @param otherTries at all other times
 */
public record BestTime(
        @Nullable DayOfWeek weekday, @Nullable Part part, int answers, int tries, int otherAnswers, int otherTries) {
    /**
     * How much likelier the tries must be with a chance of its own for that time than with one for all, each chance being
     * anything: as there are 31 such times to look at, three to one that it is more than luck (Bayes factor).
     */
    private static final double PROOF = Math.log(3 * 31);

    /** Fewer tries cannot prove it, however they went. */
    private static final int FEWEST = 11;

    /** Of a day by the clock. */
    public enum Part {
        /** Before noon. */
        MORNING,
        /** Before five. */
        AFTERNOON,
        EVENING;

        static final List<Part> ALL = List.of(values());

        static @Nullable Part of(@Nullable Integer hour) {
            return hour == null ? null : hour < 12 ? MORNING : hour < 17 ? AFTERNOON : EVENING;
        }
    }

    /** Empty where no time stands out beyond luck. */
    public static Optional<BestTime> of(Collection<? extends Event> events) {
        var tries = new Tries();
        events.forEach(tries::see);
        return of(tries);
    }

    static Optional<BestTime> of(Tries tries) {
        var best = Optional.<BestTime>empty();
        var proof = PROOF;
        if (tries.size() < FEWEST) {
            return best;
        }
        for (var time : times(tries)) {
            if (time.isGood() && time.proof() > proof) {
                proof = time.proof();
                best = Optional.of(time);
            }
        }
        return best;
    }

    private static List<BestTime> times(Tries tries) {
        var times = new ArrayList<BestTime>();
        for (var part : Part.ALL) {
            times.add(time(tries, null, part));
        }
        for (var weekday : DayOfWeek.values()) {
            times.add(time(tries, weekday, null));
            for (var part : Part.ALL) {
                times.add(time(tries, weekday, part));
            }
        }
        return times;
    }

    private static BestTime time(Tries tries, @Nullable DayOfWeek weekday, @Nullable Part part) {
        var answers = 0;
        var size = 0;
        var otherAnswers = 0;
        for (var number = 0; number < tries.size(); number++) {
            var fits = (weekday == null || tries.dayOfWeek(number) == weekday)
                    && (part == null || tries.part(number) == part);
            size += fits ? 1 : 0;
            answers += fits && tries.answered(number) ? 1 : 0;
            otherAnswers += !fits && tries.answered(number) ? 1 : 0;
        }
        return new BestTime(weekday, part, answers, size, otherAnswers, tries.size() - size);
    }

    private boolean isGood() {
        return 2 * answers > tries && answers * otherTries > otherAnswers * tries;
    }

    /** Natural logarithm of the Bayes factor: two chances against one, with uniform beliefs. */
    private double proof() {
        return logMarginal(answers, tries)
                + logMarginal(otherAnswers, otherTries)
                - logMarginal(answers + otherAnswers, tries + otherTries);
    }

    /** Of the Beta(1, 1)-binomial distribution, without the binomial coefficient. */
    private static double logMarginal(int answers, int tries) {
        return Gamma.log(answers + 1.0) + Gamma.log(tries - answers + 1.0) - Gamma.log(tries + 2.0);
    }
}
