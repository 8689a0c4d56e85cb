package app.earful.calendar;

import app.earful.platform.problems.FieldErrors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A range of days as somebody typed it; without an end it is one day. */
public record DaysOffForm(
        @Nullable String from,
        @Nullable String to,
        boolean halfDay,
        @Nullable String note) {
    public static final DaysOffForm EMPTY = new DaysOffForm("", "", false, "");

    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_NOTE = 200;

    FieldErrors errors(boolean noteNeeded) {
        var errors = new FieldErrors();
        var first = parse(from);
        var last = blank(to) ? first : parse(to);
        if (first == null) {
            errors.add("from", "calendar.problem.date");
        }
        if (last == null && !blank(to)) {
            errors.add("to", "calendar.problem.date");
        }
        if (first != null && last != null) {
            checkRange(first, last, errors);
        }
        if (noteNeeded && words().isEmpty()) {
            errors.add("note", "calendar.problem.name");
        }
        if (words().length() > LONGEST_NOTE) {
            errors.add("note", "calendar.problem.long", LONGEST_NOTE);
        }
        return errors;
    }

    private void checkRange(LocalDate first, LocalDate last, FieldErrors errors) {
        if (last.isBefore(first)) {
            errors.add("to", "calendar.problem.order");
        } else if (ChronoUnit.DAYS.between(first, last) >= LONGEST_DAYS) {
            errors.add("to", "calendar.problem.range", LONGEST_DAYS);
        } else if (halfDay && !first.equals(last)) {
            errors.add("to", "calendar.problem.half");
        }
    }

    /** Only after {@link #errors} found none. */
    public LocalDate firstDay() {
        return LocalDate.parse(String.valueOf(from).strip());
    }

    public LocalDate lastDay() {
        return blank(to) ? firstDay() : LocalDate.parse(String.valueOf(to).strip());
    }

    public String words() {
        return note == null ? "" : note.strip();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable LocalDate parse(@Nullable String text) {
        try {
            var day = text == null ? null : LocalDate.parse(text.strip());
            return day == null || WorkingDays.isOutOfReach(day.getYear()) ? null : day;
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
