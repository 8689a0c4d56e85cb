package app.earful.picker;

import java.util.ArrayList;
import java.util.List;

/**
 * The chance that somebody answers: Beta-binomial, so that a customer of few tries is taken to be like the others; and by
 * weekday, so that one of few tries on Tuesdays is taken to answer on them as on any day. Where a part of the day stands
 * out ({@link BestTime}), it is the chance then, since that is when they will be called.
 *
 * @param mean the chance of a customer never tried
 * @param weight how many tries that belief is worth
 * @param weekdays factors on the odds, from Monday, for everybody
 * @param weekdayWeight how many tries it is worth that a customer answers alike on all days but for that; 0 where the
 *     book does not show that any do otherwise
 */
public record Reach(double mean, double weight, List<Double> weekdays, double weekdayWeight) {
    private static final double[] WEIGHTS = {2, 4, 6, 10, 16, 30};
    private static final double[] WEEKDAY_WEIGHTS = {3, 6, 12, 24, 48};
    private static final double IMAGINED_ANSWERS = 6;
    private static final double IMAGINED_TRIES = 10;
    private static final double IMAGINED_ON_A_WEEKDAY = 40;

    /** Natural logarithm of how much likelier the tries must be if customers have weekdays of their own. */
    private static final double PROOF = 2;

    private static final double MOST_WEIGHT_AT_BEST = 4;
    private static final double LEAST_ODDS = 0.2;
    private static final double MOST_ODDS = 5;

    /** Maximum likelihood over a few weights; the mean is moved a little towards 0.6. */
    static Reach fit(List<Known> customers) {
        var tries = customers.stream().map(customer -> customer.past().tries()).toList();
        var answers = IMAGINED_ANSWERS;
        var size = IMAGINED_TRIES;
        for (var one : tries) {
            answers += one.answers();
            size += one.size();
        }
        var mean = answers / size;
        var alike = new Reach(mean, weight(tries, mean), List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0), 0);
        var together = new Reach(mean, alike.weight, alike.weekdays(tries), 0);
        return together.withWeekdayWeight(tries);
    }

    private static double weight(List<Tries> tries, double mean) {
        var best = 6.0;
        var highest = Double.NEGATIVE_INFINITY;
        for (var weight : WEIGHTS) {
            var likelihood = -0.5 * Math.pow(Math.log(weight / 6), 2);
            for (var one : tries) {
                likelihood += logLikelihood(one, mean * weight, (1 - mean) * weight);
            }
            if (likelihood > highest) {
                highest = likelihood;
                best = weight;
            }
        }
        return best;
    }

    private static double logLikelihood(Tries tries, double alpha, double beta) {
        var sum = 0.0;
        for (var i = 0; i < tries.answers(); i++) {
            sum += Math.log(alpha + i);
        }
        for (var i = 0; i < tries.size() - tries.answers(); i++) {
            sum += Math.log(beta + i);
        }
        for (var i = 0; i < tries.size(); i++) {
            sum -= Math.log(alpha + beta + i);
        }
        return sum;
    }

    /** Answers against those expected from who was tried, with imagined tries that speak for no difference. */
    private List<Double> weekdays(List<Tries> tries) {
        var expected = new double[Tries.WEEKDAYS];
        var answered = new double[Tries.WEEKDAYS];
        var size = new double[Tries.WEEKDAYS];
        for (var one : tries) {
            for (var number = 0; number < one.size(); number++) {
                var weekday = Tries.weekday(one.day(number));
                expected[weekday] += of(one.answers(), one.size());
                answered[weekday] += one.answered(number) ? 1 : 0;
                size[weekday]++;
            }
        }
        var factors = new ArrayList<Double>();
        for (var weekday = 0; weekday < Tries.WEEKDAYS; weekday++) {
            var imagined = IMAGINED_ON_A_WEEKDAY * mean;
            var all = size[weekday] + IMAGINED_ON_A_WEEKDAY;
            var factor = odds((answered[weekday] + imagined) / all) / odds((expected[weekday] + imagined) / all);
            factors.add(Math.clamp(factor, LEAST_ODDS, MOST_ODDS));
        }
        return factors;
    }

    /** By how well each weight foretells every try from those before it, which counts nothing twice (Dawid 1984). */
    private Reach withWeekdayWeight(List<Tries> tries) {
        var best = this;
        var highest = foretells(tries) + PROOF;
        for (var one : WEEKDAY_WEIGHTS) {
            var other = new Reach(mean, weight, weekdays, one);
            var likelihood = other.foretells(tries);
            if (likelihood > highest) {
                highest = likelihood;
                best = other;
            }
        }
        return best;
    }

    private double foretells(List<Tries> tries) {
        var sum = 0.0;
        for (var one : tries) {
            var answered = new int[Tries.WEEKDAYS];
            var size = new int[Tries.WEEKDAYS];
            var answers = 0;
            for (var number = 0; number < one.size(); number++) {
                var weekday = Tries.weekday(one.day(number));
                var chance = on(weekday, of(answers, number), answered[weekday], size[weekday]);
                sum += Math.log(one.answered(number) ? chance : 1 - chance);
                answered[weekday] += one.answered(number) ? 1 : 0;
                answers += one.answered(number) ? 1 : 0;
                size[weekday]++;
            }
        }
        return sum;
    }

    /** On any day, at the part of the day at which they are known to answer best: the brief says it. */
    double of(Tries tries) {
        var best = tries.best();
        return best == null || best.part() == null || best.weekday() != null
                ? of(tries.answers(), tries.size())
                : at(best);
    }

    /** How alike customers are on the whole says little of one whose best time stands out. */
    private double at(BestTime best) {
        var belief = Math.min(weight, MOST_WEIGHT_AT_BEST);
        return (mean * belief + best.answers()) / (belief + best.tries());
    }

    private double of(int answers, int size) {
        return (mean * weight + answers) / (weight + size);
    }

    /** On this day, for its weekday, at the best part of it where one is known. */
    double on(Tries tries, int day) {
        var weekday = Tries.weekday(day);
        var best = tries.best();
        var part = best == null ? null : best.part();
        var on = best == null ? null : best.weekday();
        if (best != null && part != null && on != null && on.getValue() == weekday + 1) {
            return at(best);
        }
        var size = 0;
        var answers = 0;
        for (var number = 0; number < tries.size(); number++) {
            if (Tries.weekday(tries.day(number)) == weekday
                    && (part == null || on != null || tries.part(number) == part)) {
                size++;
                answers += tries.answered(number) ? 1 : 0;
            }
        }
        return on(weekday, of(tries), answers, size);
    }

    private double on(int weekday, double anyDay, int answers, int size) {
        var factor = weekdays.get(weekday);
        var usual = anyDay * factor / (1 - anyDay + anyDay * factor);
        return weekdayWeight == 0 ? usual : (usual * weekdayWeight + answers) / (weekdayWeight + size);
    }

    private static double odds(double chance) {
        return chance / (1 - chance);
    }
}
