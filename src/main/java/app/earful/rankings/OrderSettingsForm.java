package app.earful.rankings;

import app.earful.platform.problems.FieldErrors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings of the order, as they were typed. */
public record OrderSettingsForm(String unheard, String harm, String mending, String contacts, String days) {
    private static final int MOST_UNHEARD = 50;
    private static final int LONGEST_DAYS = 365;
    private static final int MOST_CONTACTS = 100;

    /** A browser may leave fields away. */
    @SuppressWarnings("RedundantNullCheck")
    public OrderSettingsForm {
        unheard = Objects.requireNonNullElse(unheard, "").strip();
        harm = Objects.requireNonNullElse(harm, "").strip();
        mending = Objects.requireNonNullElse(mending, "").strip();
        contacts = Objects.requireNonNullElse(contacts, "").strip();
        days = Objects.requireNonNullElse(days, "").strip();
    }

    static OrderSettingsForm of(OrderSettings settings) {
        var mending = settings.mendingDays();
        return new OrderSettingsForm(
                String.valueOf(settings.unheardPercent()),
                String.valueOf(settings.harmPercent()),
                mending == null ? "" : mending.toString(),
                String.valueOf(settings.mostContacts()),
                String.valueOf(settings.contactDays()));
    }

    FieldErrors errors() {
        var errors = new FieldErrors();
        if (isOutside(unheard, 0, MOST_UNHEARD)) {
            errors.add("unheard", "order.problem.between", 0, MOST_UNHEARD);
        }
        if (isOutside(harm, 1, 100)) {
            errors.add("harm", "order.problem.between", 1, 100);
        }
        if (!mending.isEmpty() && isOutside(mending, 1, LONGEST_DAYS)) {
            errors.add("mending", "order.problem.between", 1, LONGEST_DAYS);
        }
        if (isOutside(contacts, 1, MOST_CONTACTS)) {
            errors.add("contacts", "order.problem.between", 1, MOST_CONTACTS);
        }
        if (isOutside(days, 1, LONGEST_DAYS)) {
            errors.add("days", "order.problem.between", 1, LONGEST_DAYS);
        }
        return errors;
    }

    private static boolean isOutside(String typed, int least, int most) {
        var number = number(typed);
        return number == null || number < least || number > most;
    }

    private static @Nullable Integer number(String typed) {
        try {
            return Integer.valueOf(typed);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** @throws app.earful.platform.problems.Invalid when a number is missing or outside of what makes sense */
    OrderSettings settings() {
        errors().throwIfAny();
        return new OrderSettings(
                Integer.parseInt(unheard),
                Integer.parseInt(harm),
                number(mending),
                Integer.parseInt(contacts),
                Integer.parseInt(days));
    }
}
