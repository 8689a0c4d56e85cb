package app.earful.today;

import app.earful.calendar.DayOff;
import app.earful.picks.NobodyLeft;
import app.earful.picks.Pick;
import app.earful.years.Glance;
import app.earful.years.YearOfDots;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member finds on opening Today.
 *
 * @param name whom to call, if the state is OPEN; also when DONE and there is one left from before
 * @param off why nothing is asked, if the state is OFF
 * @param why nobody is left, if the state is NOBODY
 * @param connections how many talks the member had today
 */
public record TodayPage(
        State state,
        LocalDate day,
        @Nullable Name name,
        @Nullable DayOff off,
        @Nullable NobodyLeft why,
        int connections,
        YearOfDots year,
        Glance glance,
        @Nullable SomeoneNew someoneNew) {
    public enum State {
        /** There is a name. */
        OPEN,
        /** Connected today; one more if the member likes. */
        DONE,
        /** A day off: nothing is asked. */
        OFF,
        /** Nobody may be called today. */
        NOBODY,
        /** There are no customers yet. */
        EMPTY,
        /** The member reads along and calls nobody. */
        READING
    }

    /**
     * @param reasons in words, what counts between asterisks
     * @param bestTime when they answer, in words, if a time stands out
     * @param qr the number to dial, for a phone's camera
     * @param attemptKey names one attempt however often its button is pressed
     */
    public record Name(
            Pick pick,
            Brief brief,
            List<String> reasons,
            String opening,
            @Nullable String bestTime,
            @Nullable QrCode qr,
            UUID attemptKey) {}
}
