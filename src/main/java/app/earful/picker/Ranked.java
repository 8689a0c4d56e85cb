package app.earful.picker;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer with what a call is worth today, in the currency of the book.
 *
 * @param chance that a talk today would show a problem nobody told, from 0 to 1
 * @param overdueDays since a standard asked for a talk; null where none does
 * @param reasons at most three, the strongest first; each of them moved the worth
 */
public record Ranked(
        String customerId,
        double worth,
        double chance,
        @Nullable Integer overdueDays,
        List<Reason> reasons) {
    private static final int MOST_REASONS = 3;

    /** Whoever is past a standard comes first, by whole weeks; then by worth. */
    static final Comparator<Ranked> BEST_FIRST = Comparator.<Ranked>comparingInt(ranked -> -ranked.overdueWeeks())
            .thenComparing(Comparator.comparingDouble(Ranked::worth).reversed())
            .thenComparing(Ranked::customerId);

    /** Begun weeks past a standard; 0 within it. */
    public int overdueWeeks() {
        return Shortlist.weeks(overdueDays);
    }

    /** Not by a name alone. */
    public boolean isBefore(Ranked other) {
        var byStandard = Integer.compare(overdueWeeks(), other.overdueWeeks());
        return byStandard > 0 || (byStandard == 0 && worth > other.worth);
    }

    /**
     * The same, chosen for another reason than the worth.
     *
     * @param share of the calls, from 0 to 1, that goes to those unheard for longest
     */
    public Ranked asUnheard(int days, double share) {
        var unheard = Reason.of(Reason.Code.UNHEARD, (long) days, Math.round(100 * share));
        return new Ranked(customerId, worth, chance, overdueDays, inPlaceOfSilence(unheard));
    }

    /** The same, chosen first of all because a standard asks for it. */
    Ranked asOverdue(long everyDays, int days) {
        var overdue = Reason.of(Reason.Code.STANDARD, everyDays, everyDays + days);
        return new Ranked(customerId, worth, chance, days, inPlaceOfSilence(overdue));
    }

    private List<Reason> inPlaceOfSilence(Reason first) {
        var others = reasons.stream()
                .filter(reason -> reason.code() != Reason.Code.SILENT && reason.code() != Reason.Code.NEVER_HEARD);
        return Stream.concat(Stream.of(first), others).limit(MOST_REASONS).toList();
    }
}
