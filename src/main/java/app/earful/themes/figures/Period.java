package app.earful.themes.figures;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Over which days themes are counted. Whole weeks, so that no weekend more or less makes a difference. */
public enum Period {
    MONTH(28),
    QUARTER(91),
    YEAR(364),
    EVER(0);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    public static Period of(int days) {
        return Stream.of(values())
                .filter(period -> period.days == days)
                .findFirst()
                .orElseThrow();
    }

    /** As stored; 0 for all there is. */
    public int days() {
        return days;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of it; null where there is none. */
    @Nullable
    LocalDate from(LocalDate today) {
        return days == 0 ? null : today.minusDays(days - 1L);
    }
}
