package app.earful.years;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month as a table: a row for each day of the week, a column for each week.
 *
 * @param weeks the Mondays
 */
public record MonthOfDots(YearMonth month, List<LocalDate> weeks, List<Row> rows) {
    /** @param days one for each week; null where the week lies in another month on that day */
    public record Row(DayOfWeek weekday, List<YearOfDots.@Nullable Day> days) {}

    static List<MonthOfDots> of(YearOfDots year) {
        var weekdays = Arrays.stream(DayOfWeek.values())
                .filter(weekday -> weekday.getValue() <= 5 || isUsed(year, weekday))
                .toList();
        var months = new ArrayList<MonthOfDots>();
        for (var month = 1; month <= 12; month++) {
            if (!isBefore(year, YearMonth.of(year.year(), month))) {
                months.add(month(year, YearMonth.of(year.year(), month), weekdays));
            }
        }
        return months;
    }

    /** Months before somebody came have nothing to show. */
    private static boolean isBefore(YearOfDots year, YearMonth month) {
        var days = year.days().stream()
                .filter(day -> YearMonth.from(day.date()).equals(month))
                .toList();
        return days.stream().anyMatch(day -> day.state() == YearOfDots.State.BEFORE)
                && days.stream()
                        .allMatch(day -> day.connections() == 0
                                && (day.state() == YearOfDots.State.BEFORE || day.state() == YearOfDots.State.OFF));
    }

    /** Weekends appear only for those who work then, or talked to somebody all the same. */
    private static boolean isUsed(YearOfDots year, DayOfWeek weekday) {
        return year.days().stream()
                .filter(day -> day.date().getDayOfWeek() == weekday)
                .anyMatch(day -> day.connections() > 0 || day.state() != YearOfDots.State.OFF);
    }

    private static MonthOfDots month(YearOfDots year, YearMonth month, List<DayOfWeek> weekdays) {
        var weeks = month.atDay(1)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .datesUntil(month.atEndOfMonth().plusDays(1), Period.ofWeeks(1))
                .toList();
        var rows = weekdays.stream()
                .map(weekday -> new Row(weekday, days(year, month, weeks, weekday)))
                .toList();
        return new MonthOfDots(month, weeks, rows);
    }

    private static List<YearOfDots.@Nullable Day> days(
            YearOfDots year, YearMonth month, List<LocalDate> weeks, DayOfWeek weekday) {
        var days = new ArrayList<YearOfDots.@Nullable Day>();
        for (var week : weeks) {
            var date = week.plusDays(weekday.getValue() - 1L);
            days.add(YearMonth.from(date).equals(month) ? year.days().get(date.getDayOfYear() - 1) : null);
        }
        return days;
    }
}
