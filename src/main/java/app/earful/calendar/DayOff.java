package app.earful.calendar;

import java.util.Locale;

/**
 * Why a day does not count.
 *
 * @param name the holiday in the member's language, what the workspace calls its closed day, or the note beside the time
 *     off; may be empty
 */
public record DayOff(Reason reason, String name) {
    static final DayOff WEEKEND = new DayOff(Reason.WEEKEND, "");

    public enum Reason {
        HOLIDAY,
        CLOSED,
        TIME_OFF,
        WEEKEND
    }

    /** The message key of the sentence that says why; {0} is the name. */
    public String key() {
        var key = "calendar.off." + reason.name().toLowerCase(Locale.ROOT);
        return name.isEmpty() || reason == Reason.WEEKEND ? key : key + ".named";
    }
}
