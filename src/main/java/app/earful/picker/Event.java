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
     * @param hour of the call, 0 to 23, where it is known
     */
    record Reached(
            LocalDate on,
            boolean theyStarted,
            @Nullable Integer score,
            boolean problem,
            @Nullable Integer hour) implements Event {
        public Reached(LocalDate on, boolean theyStarted, @Nullable Integer score, boolean problem) {
            this(on, theyStarted, score, problem, null);
        }
    }

    /**
     * We tried in vain.
     *
     * @param hour of the call, 0 to 23, where it is known
     */
    record Unreached(LocalDate on, @Nullable Integer hour) implements Event {
        public Unreached(LocalDate on) {
            this(on, null);
        }
    }

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
