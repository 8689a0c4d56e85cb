package app.earful.bench.picker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What nobody can beat who cannot make customers answer: every renewal that a problem threatens is a task of one call
 * between the problem and the last day to mend it, on a day they answer; the calls of each day are given to the tasks of the
 * most value. Tasks that can be done together are independent sets of a transversal matroid, so that taking them greedily,
 * with augmenting paths, is exact. Where several problems threaten one renewal only the tightest counts, and a later
 * renewal counts although an earlier one was lost: both can only make it more.
 */
final class Clairvoyant {
    private final World world;
    private final List<Task> tasks = new ArrayList<>();
    private final int[] owner;
    private double kept;

    private record Task(Customer customer, double worth, int from, int until) {}

    private Clairvoyant(World world) {
        this.world = world;
        owner = new int[World.DAYS * world.setting().slots()];
        Arrays.fill(owner, -1);
    }

    static double kept(World world) {
        return new Clairvoyant(world).kept();
    }

    private double kept() {
        world.customers().forEach(this::plan);
        tasks.sort(Comparator.comparingDouble(Task::worth).reversed());
        for (var task = 0; task < tasks.size(); task++) {
            if (place(task, new boolean[owner.length])) {
                kept += tasks.get(task).worth;
            }
        }
        return kept;
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
                    .map(problem -> new Task(customer, customer.value(), Math.max(World.START, problem.from()), (int)
                            (on - problem.mendingDays())))
                    .min(Comparator.comparingInt(task -> task.until - task.from))
                    .orElseThrow();
            if (tightest.until < tightest.from) {
                return;
            }
            tasks.add(tightest);
        }
    }

    private boolean place(int task, boolean[] seen) {
        var wanted = tasks.get(task);
        var slots = world.setting().slots();
        for (var pass = 0; pass < 2; pass++) {
            for (var day = wanted.until; day >= wanted.from; day--) {
                if (!World.isWorkingDay(day) || !wanted.customer.answers()[day]) {
                    continue;
                }
                for (var slot = day * slots; slot < (day + 1) * slots; slot++) {
                    if (pass == 0 ? owner[slot] < 0 : !seen[slot]) {
                        seen[slot] = true;
                        if (pass == 0 || place(owner[slot], seen)) {
                            owner[slot] = task;
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }
}
