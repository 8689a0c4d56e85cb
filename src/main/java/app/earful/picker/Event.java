package app.earful.picker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that happened with a customer on a day. */
public sealed interface Event {
    LocalDate on();

    /**
     * We talked.
     *
     * @param theyStarted they spoke up by themselves
     * @param score how are we doing, 0 to 10, if they said
     * @param problem a complaint or a pain point was heard
     */
    record Reached(
            LocalDate on, boolean theyStarted, @Nullable Integer score, boolean problem) implements Event {}

    /** We tried in vain. */
    record Unreached(LocalDate on) implements Event {}

    /** They came with a problem by themselves, and it was not a talk about everything. */
    record SpokeUp(LocalDate on) implements Event {}

    /** A problem heard before was put right. */
    record Mended(LocalDate on) implements Event {}

    /**
     * Anything that hints at trouble.
     *
     * @param strength from 0 to 1
     */
    record Signal(LocalDate on, double strength) implements Event {}
}
