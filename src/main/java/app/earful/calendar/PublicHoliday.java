package app.earful.calendar;

import java.time.LocalDate;

/** A day the law closes, named in the reader's language. */
public record PublicHoliday(LocalDate day, String name) {}
