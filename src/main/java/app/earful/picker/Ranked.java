package app.earful.picker;

import java.util.List;
import java.util.stream.Stream;

/**
 * A customer with what a call is worth today, in the currency of the book.
 *
 * @param chance that a talk today would show a problem nobody told, from 0 to 1
 * @param reasons at most three, the strongest first; each of them moved the worth
 */
public record Ranked(String customerId, double worth, double chance, List<Reason> reasons) {
    private static final int MOST_REASONS = 3;

    /**
     * The same, chosen for another reason than the worth.
     *
     * @param share of the calls, from 0 to 1, that goes to those unheard for longest
     */
    public Ranked asUnheard(int days, double share) {
        var unheard = Reason.of(Reason.Code.UNHEARD, (long) days, Math.round(100 * share));
        var others = reasons.stream()
                .filter(reason -> reason.code() != Reason.Code.SILENT && reason.code() != Reason.Code.NEVER_HEARD);
        return new Ranked(
                customerId,
                worth,
                chance,
                Stream.concat(Stream.of(unheard), others).limit(MOST_REASONS).toList());
    }
}
