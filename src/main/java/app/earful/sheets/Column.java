package app.earful.sheets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet and what it is taken for.
 *
 * @param header unique within the sheet
 * @param target the word of a {@link Field}, {@link #OWN} or {@link #IGNORED}
 * @param group what belongs together: a mail with its label, a street with its city
 * @param dates how dates are written in it; null where it holds none
 * @param datesSure false when the cells alone do not tell whether the day or the month comes first
 * @param decimalComma whether 1.234 is more than a thousand
 */
public record Column(
        int index,
        String header,
        String target,
        String group,
        @Nullable DateOrder dates,
        boolean datesSure,
        boolean decimalComma) {
    /** Kept as a field of the customer under its own header. */
    public static final String OWN = "own";

    public static final String IGNORED = "ignored";

    public Optional<Field> field() {
        return Field.find(target);
    }

    public boolean own() {
        return target.equals(OWN);
    }

    public Column takenFor(String newTarget) {
        return new Column(index, header, newTarget, group, dates, datesSure, decimalComma);
    }

    Column written(@Nullable DateOrder order, boolean sure, boolean comma) {
        return new Column(index, header, target, group, order, sure, comma);
    }
}
