package app.earful.bench.picker;

import java.util.Comparator;

/**
 * What nobody can beat who cannot make customers answer: every renewal that a problem threatens is a task of one call
 * between the problem and the last day to mend it, on a day they answer; the calls of each day are given to the tasks of the
 * most value. Tasks that can be done together are independent sets of a transversal matroid, so that taking them greedily,
 * with augmenting paths, is exact. Where several problems threaten one renewal only the tightest counts, and a later
 * renewal counts although an earlier one was lost: both can only make it more.
 */
final class Clairvoyant {
    private final World world;
    private final Matching matching;
    private double kept;

    private record Span(int from, int until) {}

    private Clairvoyant(World world) {
        this.world = world;
        matching = new Matching(World.DAYS, world.setting().slots());
    }

    static double kept(World world) {
        return new Clairvoyant(world).kept();
    }

    private double kept() {
        world.customers().forEach(this::plan);
        return kept + matching.worth();
    }

    private void plan(Customer customer) {
        var number = 0;
        for (var renewal = customer.firstRenewal(); renewal < World.DAYS; renewal += World.YEAR) {
            var leaves = customer.leaves()[number++];
            if (renewal < World.START) {
                continue;
            }
            var on = renewal;
            var threats = customer.problems().stream()
                    .filter(problem -> problem.harmful() && problem.isOpen(on))
                    .filter(problem -> !problem.told() || problem.from() + problem.mendingDays() > on)
                    .toList();
            if (leaves || threats.stream().anyMatch(problem -> problem.told() || !problem.tellable())) {
                return;
            }
            if (threats.isEmpty()) {
                kept += customer.value();
                continue;
            }
            var tightest = threats.stream()
                    .map(problem -> new Span(Math.max(World.START, problem.from()), (int) (on - problem.mendingDays())))
                    .min(Comparator.comparingInt(span -> span.until - span.from))
                    .orElseThrow();
            if (tightest.until < tightest.from) {
                return;
            }
            matching.add(
                    customer.value(),
                    tightest.from,
                    tightest.until,
                    day -> World.isWorkingDay(day) && customer.answers()[day]);
        }
    }
}
