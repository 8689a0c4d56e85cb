package app.earful.customers.contacts;

import app.earful.platform.web.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day of birth, of which the year may not be known. Written as ISO date or as --MM-DD. */
public record Birthday(MonthDay day, @Nullable Integer year) {
    public static Birthday of(LocalDate date) {
        return new Birthday(MonthDay.from(date), date.getYear());
    }

    public static Optional<Birthday> parse(String text) {
        try {
            var trimmed = text.strip();
            return Optional.of(
                    trimmed.startsWith("--")
                            ? new Birthday(MonthDay.parse(trimmed), null)
                            : of(LocalDate.parse(trimmed)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** In the reader's words, with the year where it is known. */
    public String shown(Page page) {
        var pattern = page.language().equals("de") ? "d. MMMM" : "d MMMM";
        return year == null
                ? DateTimeFormatter.ofPattern(pattern, page.locale()).format(day)
                : page.date(day.atYear(year));
    }

    @Override
    public String toString() {
        return year == null ? day.toString() : day.atYear(year).toString();
    }
}
