package app.earful.picker;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be known about a customer before calling.
 *
 * @param owner who looks after them, or null
 * @param annualValue what they are worth a year, in the one currency of the book; null where nobody knows
 * @param renewsOn when the contract ends unless it is renewed; null without one
 * @param since customer since, or known since; {@link #LONG_AGO_DAYS} ago where nobody knows
 * @param lastHeardOn the last two-way contact, also one older than the events
 * @param nextOn the day agreed to talk again
 * @param openPromises how many things we said we would do and have not done
 * @param everyDays how often a standard asks for a talk, or null
 * @param events what happened, oldest first
 */
public record BookCustomer(
        String id,
        @Nullable String owner,
        @Nullable String segment,
        @Nullable Double annualValue,
        @Nullable LocalDate renewsOn,
        LocalDate since,
        @Nullable LocalDate lastHeardOn,
        @Nullable LocalDate nextOn,
        int openPromises,
        @Nullable Integer everyDays,
        List<Event> events) {
    /** Whoever was never heard and of whom it is not known since when they are a customer, is one for long. */
    public static final int LONG_AGO_DAYS = 730;

    /** Without a standard. */
    public BookCustomer(
            String id,
            @Nullable String owner,
            @Nullable String segment,
            @Nullable Double annualValue,
            @Nullable LocalDate renewsOn,
            LocalDate since,
            @Nullable LocalDate lastHeardOn,
            @Nullable LocalDate nextOn,
            int openPromises,
            List<Event> events) {
        this(id, owner, segment, annualValue, renewsOn, since, lastHeardOn, nextOn, openPromises, null, events);
    }
}
