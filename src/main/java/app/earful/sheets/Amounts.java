package app.earful.sheets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Money as people write it: "1.234,56 €", "$1,234.56", "1'234.50 CHF". */
public final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3}|\\p{Sc})?([-+]?\\d[\\d.,']*)([A-Z]{3}|\\p{Sc})?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}([.,'])\\d{3}");

    private Amounts() {}

    /** @param currency as ISO code, null where none is written */
    public record Amount(BigDecimal value, @Nullable String currency) {}

    /**
     * Empty when it is no amount.
     *
     * @param decimalComma how to take a single separator before three digits
     */
    public static Optional<Amount> parse(String text, boolean decimalComma) {
        var matcher = AMOUNT.matcher(SPACE.matcher(text).replaceAll("").replace('’', '\''));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var digits = matcher.group(2).replace("'", "");
        boolean comma = decimalComma(digits).orElse(decimalComma);
        var plain = comma ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
        var sign = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
        try {
            return Optional.of(new Amount(new BigDecimal(plain), sign == null ? null : currency(sign)));
        } catch (NumberFormatException exception) {
            return Optional.empty();
        }
    }

    /** Whether the number itself tells its decimal sign: two kinds of separators, one twice, or not three digits after it. */
    static Optional<Boolean> decimalComma(String digits) {
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            return Optional.of(comma > point);
        }
        if ((comma < 0 && point < 0) || THOUSANDS.matcher(digits).matches()) {
            return Optional.empty();
        }
        boolean repeated = digits.indexOf(',') != comma || digits.indexOf('.') != point;
        return Optional.of(repeated ? point >= 0 : comma >= 0);
    }

    /** Evidence for the column: what one cell says about its decimal sign. */
    static Optional<Boolean> evidence(String cell) {
        if (cell.isEmpty() || cell.length() > 24) {
            return Optional.empty();
        }
        char last = cell.charAt(cell.length() - 1);
        char first = cell.charAt(0);
        if (!Character.isDigit(first) && !Character.isDigit(last)) {
            return Optional.empty();
        }
        var matcher = AMOUNT.matcher(SPACE.matcher(cell).replaceAll(""));
        return matcher.matches() ? decimalComma(matcher.group(2).replace("'", "")) : Optional.empty();
    }

    private static String currency(String sign) {
        return switch (sign) {
            case "€" -> "EUR";
            case "$" -> "USD";
            case "£" -> "GBP";
            case "¥" -> "JPY";
            case "₹" -> "INR";
            case "₺" -> "TRY";
            case "₽" -> "RUB";
            case "₩" -> "KRW";
            case "₴" -> "UAH";
            default -> sign;
        };
    }
}
