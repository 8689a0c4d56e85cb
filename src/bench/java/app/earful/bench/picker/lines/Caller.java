package app.earful.bench.picker.lines;

import java.util.List;

/** Chooses whom to call, from what was told since the last time. */
interface Caller {
    /** On each day, those before the calls begin with no slots. */
    List<Integer> choose(int day, int slots, List<Told> told);
}
