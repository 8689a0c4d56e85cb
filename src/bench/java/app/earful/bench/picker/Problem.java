package app.earful.bench.picker;

/**
 * Something that goes wrong for a customer whatever we do.
 *
 * @param from day it begins
 * @param healsOn day it ends by itself
 * @param told they come with it by themselves on the first day
 * @param tellable it comes up when they are asked
 * @param harmful it makes them leave if it is open at the renewal
 * @param mendingDays from hearing it to mending it
 * @param signalOn day of a signal, or -1
 */
record Problem(
        int from,
        int healsOn,
        boolean told,
        boolean tellable,
        boolean harmful,
        double mendingDays,
        int signalOn,
        double strength) {
    boolean isOpen(int day) {
        return from <= day && healsOn > day;
    }
}
