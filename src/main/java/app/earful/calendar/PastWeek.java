package app.earful.calendar;

import app.earful.workspaces.WorkingWeek;
import java.time.LocalDate;

/** The working week somebody had until the day before this one. */
record PastWeek(LocalDate beforeOn, WorkingWeek week) {}
