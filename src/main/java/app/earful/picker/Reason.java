package app.earful.picker;

import java.util.List;

/** Why this customer, as a code and its numbers. Whoever shows it puts it into words. */
public record Reason(Code code, List<Long> numbers) {
    public enum Code {
        /** Days since the last talk. */
        SILENT,
        /** Never talked to; days since they are known. */
        NEVER_HEARD,
        /** Days until the renewal, 0 for today; and within how many days half of the problems are mended. */
        RENEWAL,
        /** Value a year in whole units, more than is usual in this book. */
        VALUE,
        /** Days since the talk in which something was wrong. */
        PROBLEM,
        /** Days since the day agreed to talk again, 0 for today. */
        NEXT_DATE,
        /** Days between problems nobody tells, fewer than is usual in this book. */
        RATE,
        /** Chance in percent that there is a problem nobody told. */
        CHANCE,
        /** Days since something hinted at trouble. */
        SIGNAL,
        /** The last score, low or much lower than the one before. */
        SCORE,
        /** Days within which a standard asks for a talk, and days since the last one, or since they are known. */
        STANDARD,
        /** The weekday, 1 for Monday, on which they answer more often; and the chance in percent, today and on any day. */
        WEEKDAY,
        /** What waiting would cost, in whole units: less with others a call to whom is worth more. */
        PRESSING,
        /** Days since the last talk or try, more than of all others; a share of the calls, in percent, is for such. */
        UNHEARD
    }

    static Reason of(Code code, Long... numbers) {
        return new Reason(code, List.of(numbers));
    }
}
