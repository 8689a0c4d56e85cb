package app.earful.sheets;

/** Which comes first in a date like 03/07/2026. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
