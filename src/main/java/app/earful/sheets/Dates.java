package app.earful.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people and programs write them. Which of two numbers is the day is a question for the whole column. */
public final class Dates {
    private static final Pattern TIME = Pattern.compile("(?i)[ T,]+\\d{1,2}:\\d{2}.*$");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.]) ?(\\d{1,2})[-/.] ?(\\d{4}|\\d{2})");
    private static final Pattern DAY_NAMED = Pattern.compile("(\\d{1,2})[. -]+(\\p{L}{3,})[. ,-]+(\\d{4}|\\d{2})");
    private static final Pattern MONTH_NAMED =
            Pattern.compile("(\\p{L}{3,})[. ]+(\\d{1,2})(?:st|nd|rd|th)?[, ]+(\\d{4})");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("--(\\d{1,2})-?(\\d{1,2})");
    private static final Pattern GERMAN_WITHOUT_YEAR = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\.");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12));

    private Dates() {}

    /** Empty when it is no date. A time after it is left away. */
    public static Optional<LocalDate> parse(String text, DateOrder order) {
        return parse(text, order, 70);
    }

    /** ISO, or {@code --MM-DD} where the year is not written. */
    public static Optional<String> parseBirthday(String text, DateOrder order) {
        var plain = text.strip();
        var iso = WITHOUT_YEAR.matcher(plain);
        if (iso.matches()) {
            return yearless(iso.group(1), iso.group(2));
        }
        var german = GERMAN_WITHOUT_YEAR.matcher(plain);
        if (german.matches()) {
            return yearless(german.group(2), german.group(1));
        }
        return parse(plain, order, 30).map(LocalDate::toString);
    }

    private static Optional<String> yearless(String month, String day) {
        try {
            return Optional.of(
                    MonthDay.of(Integer.parseInt(month), Integer.parseInt(day)).toString());
        } catch (DateTimeException exception) {
            return Optional.empty();
        }
    }

    /** @param pivot two digits below it are of this century */
    private static Optional<LocalDate> parse(String text, DateOrder order, int pivot) {
        var plain = TIME.matcher(text.strip()).replaceFirst("");
        var iso = matching(plain, YEAR_FIRST, COMPACT);
        if (iso.isPresent()) {
            return date(iso.get().group(1), iso.get().group(2), iso.get().group(3), pivot);
        }
        var last = YEAR_LAST.matcher(plain);
        if (last.matches()) {
            boolean monthFirst =
                    order == DateOrder.MONTH_FIRST && !last.group(2).equals(".");
            return date(last.group(4), last.group(monthFirst ? 1 : 3), last.group(monthFirst ? 3 : 1), pivot);
        }
        var day = DAY_NAMED.matcher(plain);
        if (day.matches()) {
            return date(day.group(3), month(day.group(2)), day.group(1), pivot);
        }
        var month = MONTH_NAMED.matcher(plain);
        return month.matches() ? date(month.group(3), month(month.group(1)), month.group(2), pivot) : Optional.empty();
    }

    private static Optional<Matcher> matching(String text, Pattern... patterns) {
        return Arrays.stream(patterns)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .findFirst();
    }

    private static String month(String name) {
        var three = name.substring(0, 3).toLowerCase(Locale.ROOT);
        return String.valueOf(MONTHS.getOrDefault(three, 0));
    }

    private static Optional<LocalDate> date(String year, String month, String day, int pivot) {
        int number = Integer.parseInt(year);
        int full = year.length() > 2 ? number : number < pivot ? 2000 + number : 1900 + number;
        if (full < 1800 || full > 2200) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException exception) {
            return Optional.empty();
        }
    }

    /**
     * What one cell says about the order in its column.
     *
     * @return 1 it must be day first, -1 month first, 0 it could be both, null it is no such date
     */
    static @Nullable Integer evidence(String cell) {
        if (cell.length() < 6 || cell.length() > 25 || !Character.isDigit(cell.charAt(0))) {
            return null;
        }
        var last = YEAR_LAST.matcher(TIME.matcher(cell.strip()).replaceFirst(""));
        if (!last.matches()) {
            return null;
        }
        int first = Integer.parseInt(last.group(1));
        int second = Integer.parseInt(last.group(3));
        if (last.group(2).equals(".") || (first > 12 && second <= 12)) {
            return 1;
        }
        return second > 12 && first <= 12 ? -1 : 0;
    }
}
