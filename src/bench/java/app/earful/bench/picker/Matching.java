package app.earful.bench.picker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Calls given to tasks of one call each, between two days, so that they are worth the most. Tasks that can be done together
 * are independent sets of a transversal matroid, so that taking them greedily, with augmenting paths, is exact.
 */
public final class Matching {
    private final int slots;
    private final int[] owner;
    private final List<Task> tasks = new ArrayList<>();

    private record Task(double worth, int from, int until, IntPredicate can) {}

    public Matching(int days, int slots) {
        this.slots = slots;
        owner = new int[days * slots];
        Arrays.fill(owner, -1);
    }

    /** @param can on which days between, both of which are meant, it can be done */
    public void add(double worth, int from, int until, IntPredicate can) {
        tasks.add(new Task(worth, from, until, can));
    }

    /** Of the best of the tasks together. */
    public double worth() {
        tasks.sort(Comparator.comparingDouble(Task::worth).reversed());
        var worth = 0.0;
        for (var task = 0; task < tasks.size(); task++) {
            if (place(task, new boolean[owner.length])) {
                worth += tasks.get(task).worth;
            }
        }
        return worth;
    }

    private boolean place(int task, boolean[] seen) {
        var wanted = tasks.get(task);
        for (var pass = 0; pass < 2; pass++) {
            for (var day = wanted.until; day >= wanted.from; day--) {
                if (!wanted.can.test(day)) {
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
