package app.earful.customers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts of money the way people type them: 48000, 48,000.50, 48.000,50, 48 000, 1'200. Tables hold cents. */
public final class Amounts {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,]\\d{3})+|\\d+");

    private Amounts() {}

    /** @param locale decides where "12.500" could be either twelve and a half or twelve thousand five hundred */
    public static Optional<BigDecimal> parse(String text, Locale locale) {
        var bare = text.replaceAll("[\\s\\h'’_]", "");
        var decimal = decimalSign(bare, locale);
        var at = decimal == 0 ? -1 : bare.lastIndexOf(decimal);
        var whole = at < 0 ? bare : bare.substring(0, at);
        if (!GROUPED.matcher(whole).matches()) {
            return Optional.empty();
        }
        var plain = whole.replaceAll("[.,]", "") + (at < 0 ? "" : "." + bare.substring(at + 1));
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain).setScale(2)) : Optional.empty();
    }

    /** The way it is read again: without groups, and without decimals where they are zero. */
    public static String format(BigDecimal amount, Locale locale) {
        var plain = amount.stripTrailingZeros().scale() <= 0
                ? amount.toBigInteger().toString()
                : amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
        return plain.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    public static @Nullable Long cents(@Nullable BigDecimal amount) {
        return amount == null
                ? null
                : amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    public static @Nullable BigDecimal ofCents(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2);
    }

    /** 0 where there is none. */
    private static char decimalSign(String bare, Locale locale) {
        var point = bare.lastIndexOf('.');
        var comma = bare.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            return point > comma ? '.' : ',';
        }
        var at = Math.max(point, comma);
        if (at < 0 || bare.indexOf(bare.charAt(at)) != at) {
            return 0;
        }
        var sign = bare.charAt(at);
        var couldGroup = bare.length() - at == 4 && at <= 3;
        return couldGroup && DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() != sign ? 0 : sign;
    }
}
