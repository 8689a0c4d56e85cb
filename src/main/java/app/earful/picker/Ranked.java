package app.earful.picker;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer with what a call is worth today.
 *
 * @param worth in the currency of the book
 * @param urgency in the same: what a call today saves over the best later one, each at the price of its day, below 0 for
 *     whoever is better called later. The order goes by it; without a look ahead it is the worth
 * @param chance that a talk today would show a problem nobody told, from 0 to 1
 * @param overdueDays since a standard asked for a talk; null where none does
 * @param reasons at most three, the strongest first; each of them moved the urgency
 */
public record Ranked(
        String customerId,
        double worth,
        double urgency,
        double chance,
        @Nullable Integer overdueDays,
        List<Reason> reasons) {
    private static final int MOST_REASONS = 3;

    /** A call that is not worth a tenth more is not worth more. */
    private static final double MORE = 1.1;

    /** Whoever is past a standard comes first, by whole weeks; then whoever can wait least. */
    static final Comparator<Ranked> BEST_FIRST = Comparator.<Ranked>comparingInt(ranked -> -ranked.overdueWeeks())
            .thenComparing(Comparator.comparingDouble(Ranked::urgency).reversed())
            .thenComparing(Comparator.comparingDouble(Ranked::worth).reversed())
            .thenComparing(Ranked::customerId);

    /** Begun weeks past a standard; 0 within it. */
    public int overdueWeeks() {
        return Shortlist.weeks(overdueDays);
    }

    /** Not by a name alone. */
    public boolean isBefore(Ranked other) {
        var byStandard = Integer.compare(overdueWeeks(), other.overdueWeeks());
        return byStandard > 0 || (byStandard == 0 && urgency > other.urgency);
    }

    /**
     * The same, chosen for another reason than the worth.
     *
     * @param share of the calls, from 0 to 1, that goes to those unheard for longest
     */
    public Ranked asUnheard(int days, double share) {
        var unheard = Reason.of(Reason.Code.UNHEARD, (long) days, Math.round(100 * share));
        return new Ranked(customerId, worth, urgency, chance, overdueDays, inPlaceOfSilence(unheard));
    }

    /** The same, chosen first of all because a standard asks for it. */
    Ranked asOverdue(long everyDays) {
        var days = overdueDays == null ? 0 : overdueDays;
        var overdue = Reason.of(Reason.Code.STANDARD, everyDays, everyDays + days);
        return new Ranked(customerId, worth, urgency, chance, overdueDays, inPlaceOfSilence(overdue));
    }

    /** The same, with that as the last reason, if it comes before one of the others a call to whom is worth more. */
    public Ranked among(Collection<Ranked> others) {
        var pressing = others.stream()
                .anyMatch(other ->
                        isBefore(other) && overdueWeeks() == other.overdueWeeks() && isWorthMore(other.worth, worth));
        return pressing ? asPressing() : this;
    }

    /** Clearly more, as far as it is told. */
    public static boolean isWorthMore(double worth, double than) {
        return worth > MORE * than;
    }

    /** The same, called before others a call to whom is worth more, since waiting costs less with them; or since it was agreed. */
    public Ranked asPressing() {
        var pressing = Reason.of(Reason.Code.PRESSING, Math.round(urgency));
        var first = reasons.stream().limit(MOST_REASONS - 1L);
        var agreed = reasons.stream().anyMatch(reason -> reason.code() == Reason.Code.NEXT_DATE);
        return urgency <= 0 || agreed
                ? this
                : new Ranked(
                        customerId,
                        worth,
                        urgency,
                        chance,
                        overdueDays,
                        Stream.concat(first, Stream.of(pressing)).toList());
    }

    private List<Reason> inPlaceOfSilence(Reason first) {
        var others = reasons.stream()
                .filter(reason -> reason.code() != Reason.Code.SILENT && reason.code() != Reason.Code.NEVER_HEARD);
        return Stream.concat(Stream.of(first), others).limit(MOST_REASONS).toList();
    }
}
