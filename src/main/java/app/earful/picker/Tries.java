package app.earful.picker;

import java.time.LocalDate;
import java.util.Arrays;

/** When we tried to reach a customer, in the order we learned of it, and whether they answered. */
final class Tries {
    static final int WEEKDAYS = 7;

    /** The first day of the epoch was a Thursday. */
    private static final int EPOCH_WEEKDAY = LocalDate.EPOCH.getDayOfWeek().getValue() - 1;

    private int[] days = new int[0];
    private int size;
    private int answers;
    private int last = Past.NEVER;

    /** From 0 for Monday. */
    static int weekday(int day) {
        return Math.floorMod(day + EPOCH_WEEKDAY, WEEKDAYS);
    }

    void add(int day, boolean answered) {
        if (size == days.length) {
            days = Arrays.copyOf(days, Math.max(2, size * 2));
        }
        days[size++] = day << 1 | (answered ? 1 : 0);
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
        return days[number] >> 1;
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
