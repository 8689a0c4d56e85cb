package app.earful.years;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A member's year.
 *
 * @param days every day of it
 * @param connectedDays of those that counted so far
 * @param countedDays that counted so far; today counts once it is connected
 * @param daysInYear that will have counted at its end
 * @param streak working days in a row with a connection, up to today
 */
public record YearOfDots(
        int year, LocalDate today, List<Day> days, int connectedDays, int countedDays, int daysInYear, int streak) {
    /**
     * @param off why the day does not count, in words; empty if it does
     */
    public record Day(LocalDate date, State state, int connections, String off) {
        public boolean opens() {
            return state != State.AHEAD && (connections > 0 || state == State.MISSED || state == State.TODAY);
        }
    }

    public enum State {
        /** A talk on a day that counts. */
        CONNECTED,
        /** It counted, and nobody was heard. */
        MISSED,
        /** It counts and is not over. */
        TODAY,
        AHEAD,
        /** It does not count; there may have been talks all the same. */
        OFF,
        /** The member was not here yet. */
        BEFORE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The class of the dot. */
    public static String look(Day day) {
        return switch (day.state()) {
            case CONNECTED -> day.connections() > 1 ? "more" : "connected";
            case MISSED, TODAY -> "missed";
            case AHEAD -> "ahead";
            case OFF, BEFORE -> day.connections() > 0 ? "connected" : "off";
        };
    }

    public long daysOffConnected() {
        return days.stream()
                .filter(day -> day.state() == State.OFF && day.connections() > 0)
                .count();
    }
}
