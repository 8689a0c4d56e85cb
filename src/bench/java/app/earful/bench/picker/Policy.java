package app.earful.bench.picker;

import app.earful.picker.Event;
import java.time.LocalDate;
import java.util.List;

/** Chooses whom to call, and sees what comes of it. */
interface Policy {
    List<Integer> choose(int day, int slots);

    default void see(int customer, Event event) {}

    default void renewed(int customer, LocalDate until) {}

    default void left(int customer) {}
}
