package app.earful.picker;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call today: what a customer is worth a year, times the share of a year we have not heard from them. A date
 * agreed, a renewal ahead and a problem heard last time make it more; every try in vain makes it less.
 *
 * <p>worth = value × min(silent days, 730) / 365 × next date × renewal × problem ÷ tries; the same book and the same day
 * give the same order, whatever order the book comes in.
 */
public final class Picker {
    /** After two years of silence, a call is as overdue as it can be. */
    private static final long LONGEST_SILENCE_DAYS = 730;

    private static final double DAYS_A_YEAR = 365;

    /** A day agreed is a promise: it goes before everything but the very largest. */
    private static final double NEXT_DATE = 4;

    /** From here on the renewal is near, and it is still early enough to mend what comes up. */
    private static final long RENEWAL_DAYS = 120;

    private static final double RENEWAL = 1.5;
    private static final double PROBLEM = 1.5;

    /** Half for each try in vain, and never less than an eighth: people hard to reach are not forgotten. */
    private static final int MOST_TRIES = 3;

    /** Silence shorter than this is no reason by itself. */
    private static final double USUAL_SILENCE_DAYS = 30;

    private static final int MOST_REASONS = 3;

    private Picker() {}

    /** All customers, best first. */
    public static List<Ranked> rank(Book book, LocalDate day) {
        return rank(book, day, Wanted.ALL).ranked();
    }

    /** The best customers of a book of any size, read once. */
    public static Ranking rank(Book book, LocalDate day, Wanted wanted) {
        var values = new Values();
        var shortlist = new Shortlist(wanted);
        book.each(customer -> {
            values.add(customer.annualValue());
            shortlist.offer(customer, share(customer, day));
        });
        var usualValue = values.median();
        var ranked = shortlist.customers().stream()
                .map(customer -> evaluate(customer, usualValue, day))
                .sorted(Comparator.comparingDouble(Ranked::worth).reversed().thenComparing(Ranked::customerId))
                .toList();
        return new Ranking(shortlist.cut(ranked), usualValue, values.seen());
    }

    /**
     * One customer by itself.
     *
     * @param usualValue of the whole book, as the ranking gave it
     */
    public static Ranked evaluate(BookCustomer customer, double usualValue, LocalDate day) {
        var value = customer.annualValue();
        var worth = (value == null ? usualValue : value) * share(customer, day);
        return new Ranked(customer.id(), worth, reasons(customer, usualValue, day));
    }

    /** The worth of a call for each unit of value a year. */
    static double share(BookCustomer customer, LocalDate day) {
        var silence = Math.min(silentDays(customer, day), LONGEST_SILENCE_DAYS) / DAYS_A_YEAR;
        var tries = Math.pow(2, Math.min(customer.triesSinceHeard(), MOST_TRIES));
        return silence
                * (nextDateDays(customer, day) == null ? 1 : NEXT_DATE)
                * (renewalDays(customer, day) == null ? 1 : RENEWAL)
                * (problemDays(customer, day) == null ? 1 : PROBLEM)
                / tries;
    }

    private static List<Reason> reasons(BookCustomer customer, double usualValue, LocalDate day) {
        record Strength(double logarithm, Reason reason) {}
        var found = new ArrayList<Strength>();
        var silence = silentDays(customer, day);
        var code = customer.lastHeardOn() == null ? Reason.Code.NEVER_HEARD : Reason.Code.SILENT;
        var silent = new Strength(Math.log(silence / USUAL_SILENCE_DAYS), Reason.of(code, silence));
        found.add(silent);
        add(
                nextDateDays(customer, day),
                days -> found.add(new Strength(Math.log(NEXT_DATE), Reason.of(Reason.Code.NEXT_DATE, days))));
        add(
                renewalDays(customer, day),
                days -> found.add(new Strength(Math.log(RENEWAL), Reason.of(Reason.Code.RENEWAL, days))));
        add(
                problemDays(customer, day),
                days -> found.add(new Strength(Math.log(PROBLEM), Reason.of(Reason.Code.PROBLEM, days))));
        var value = customer.annualValue();
        if (value != null) {
            found.add(new Strength(Math.log(value / usualValue), Reason.of(Reason.Code.VALUE, Math.round(value))));
        }
        var strong = found.stream()
                .filter(strength -> strength.logarithm > 0)
                .sorted(Comparator.comparingDouble(Strength::logarithm)
                        .reversed()
                        .thenComparing(strength -> strength.reason.code()))
                .limit(MOST_REASONS)
                .map(Strength::reason)
                .toList();
        return strong.isEmpty() ? List.of(silent.reason) : strong;
    }

    private static void add(@Nullable Long days, java.util.function.LongConsumer reason) {
        if (days != null) {
            reason.accept(days);
        }
    }

    private static long silentDays(BookCustomer customer, LocalDate day) {
        var heard = customer.lastHeardOn();
        return Math.max(0, ChronoUnit.DAYS.between(heard == null ? customer.since() : heard, day));
    }

    /** Null unless a day was agreed, has come, and nobody talked to them since. */
    private static @Nullable Long nextDateDays(BookCustomer customer, LocalDate day) {
        var next = customer.nextOn();
        var heard = customer.lastHeardOn();
        return next == null || next.isAfter(day) || (heard != null && !heard.isBefore(next))
                ? null
                : ChronoUnit.DAYS.between(next, day);
    }

    private static @Nullable Long renewalDays(BookCustomer customer, LocalDate day) {
        var renewal = customer.renewsOn();
        if (renewal == null || renewal.isBefore(day)) {
            return null;
        }
        var days = ChronoUnit.DAYS.between(day, renewal);
        return days > RENEWAL_DAYS ? null : days;
    }

    private static @Nullable Long problemDays(BookCustomer customer, LocalDate day) {
        var last = customer.lastReached();
        return last == null || !last.problem() ? null : Math.max(0, ChronoUnit.DAYS.between(last.on(), day));
    }
}
