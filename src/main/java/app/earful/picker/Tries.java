package app.earful.picker;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** When we tried to reach a customer, in the order we learned of it, and whether they answered. */
final class Tries {
    static final int WEEKDAYS = 7;

    /** The first day of the epoch was a Thursday. */
    private static final int EPOCH_WEEKDAY = LocalDate.EPOCH.getDayOfWeek().getValue() - 1;

    /** The lowest bit of a try says whether they answered, the next two at which part of the day, none if all are set. */
    private static final int PART = 3;

    private static final int DAY_SHIFT = 3;

    private int[] days = new int[0];
    private int size;
    private int answers;
    private int last = Past.NEVER;
    private @Nullable BestTime best;
    private int sizeAtBest;

    /** From 0 for Monday. */
    static int weekday(int day) {
        return Math.floorMod(day + EPOCH_WEEKDAY, WEEKDAYS);
    }

    /** Counts what we began. */
    void see(Event event) {
        switch (event) {
            case Event.Reached reached -> {
                if (!reached.theyStarted()) {
                    add(Past.day(reached.on()), BestTime.Part.of(reached.hour()), true);
                }
            }
            case Event.Unreached unreached -> add(Past.day(unreached.on()), BestTime.Part.of(unreached.hour()), false);
            case Event.SpokeUp _, Event.Mended _, Event.Signal _ -> {}
        }
    }

    /** Whether it tells what came of a call of ours. */
    static boolean isOne(Event event) {
        return event instanceof Event.Unreached || (event instanceof Event.Reached reached && !reached.theyStarted());
    }

    /** A try in vain on this day that was none. */
    void takeBack(int day) {
        for (var number = size - 1; number >= 0; number--) {
            if (day(number) == day && !answered(number)) {
                System.arraycopy(days, number + 1, days, number, size - number - 1);
                size--;
                best = null;
                sizeAtBest = -1;
                return;
            }
        }
    }

    void add(int day, boolean answered) {
        add(day, null, answered);
    }

    void add(int day, BestTime.@Nullable Part part, boolean answered) {
        if (size == days.length) {
            days = Arrays.copyOf(days, Math.max(2, size * 2));
        }
        days[size++] =
                day << DAY_SHIFT | (part == null ? PART : BestTime.Part.ALL.indexOf(part)) << 1 | (answered ? 1 : 0);
        answers += answered ? 1 : 0;
        last = Math.max(last, day);
    }

    int size() {
        return size;
    }

    int answers() {
        return answers;
    }

    int day(int number) {
        return days[number] >> DAY_SHIFT;
    }

    DayOfWeek dayOfWeek(int number) {
        return DayOfWeek.of(weekday(day(number)) + 1);
    }

    BestTime.@Nullable Part part(int number) {
        var part = days[number] >> 1 & PART;
        return part == PART ? null : BestTime.Part.ALL.get(part);
    }

    /** Null where no time stands out; looked for once after the last try. */
    @Nullable
    BestTime best() {
        if (sizeAtBest != size) {
            best = BestTime.of(this).orElse(null);
            sizeAtBest = size;
        }
        return best;
    }

    boolean answered(int number) {
        return (days[number] & 1) == 1;
    }

    /** The last of them, or {@link Past#NEVER}. */
    int last() {
        return last;
    }

    int after(int day) {
        var after = 0;
        for (var number = 0; number < size; number++) {
            after += day(number) > day ? 1 : 0;
        }
        return after;
    }
}
