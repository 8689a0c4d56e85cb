package app.earful.years;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The year small: a row for each day of the week, a column for each week, ten units a dot. Each look is one path of points
 * drawn with round ends.
 */
public record Glance(int width, int height, Map<Look, String> paths) {
    private static final int STEP = 10;

    public enum Look {
        CONNECTED,
        MORE,
        MISSED,
        AHEAD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Glance of(YearOfDots year) {
        var paths = new EnumMap<Look, StringBuilder>(Look.class);
        var monday = LocalDate.of(year.year(), 1, 1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var rows = 5;
        for (var day : year.days()) {
            var look = look(day);
            if (look != null) {
                var column = ChronoUnit.DAYS.between(monday, day.date()) / 7;
                var row = day.date().getDayOfWeek().getValue() - 1;
                rows = Math.max(rows, row + 1);
                paths.computeIfAbsent(look, _ -> new StringBuilder())
                        .append("M%d %dh0".formatted(column * STEP + STEP / 2, row * STEP + STEP / 2));
            }
        }
        var drawn = new EnumMap<Look, String>(Look.class);
        paths.forEach((look, path) -> drawn.put(look, path.toString()));
        return new Glance(54 * STEP, rows * STEP, drawn);
    }

    private static @Nullable Look look(YearOfDots.Day day) {
        return switch (day.state()) {
            case CONNECTED -> day.connections() > 1 ? Look.MORE : Look.CONNECTED;
            case MISSED -> Look.MISSED;
            case TODAY, AHEAD -> Look.AHEAD;
            case OFF, BEFORE -> day.connections() > 0 ? Look.CONNECTED : null;
        };
    }
}
