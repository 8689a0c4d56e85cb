package app.earful.picker;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What happened with one customer, folded to numbers: each talk is a look that shows whether a silent problem was open.
 * Days are numbered as in {@link LocalDate#toEpochDay}. Events may come late: looks are kept in the order of their days.
 */
final class Past {
    static final int NEVER = Integer.MIN_VALUE;

    /** A signal older than this says nothing more about today. */
    private static final int SIGNAL_DAYS = 90;

    private static final int PROBLEM = 1;

    /** Clears, but says nothing about the rate: it is not known what was heard, or they came because of a problem. */
    private static final int BLIND = 2;

    private static final int HINT_SHIFT = 2;

    private final int since;
    private int[] days = new int[2];
    private byte[] marks = new byte[2];
    private int looks;
    private int told;
    private final Tries tries = new Tries();
    private int firstEvent = Integer.MAX_VALUE;
    private int lastScore = -1;
    private Hint scoreHint = Hint.NONE;
    private double signal;
    private int signalOn = NEVER;
    private final Deque<Integer> open = new ArrayDeque<>(0);
    private final List<Integer> mendedAfter = new ArrayList<>(0);

    Past(int since) {
        this.since = since;
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    static Past of(BookCustomer customer) {
        var past = new Past(day(customer.since()));
        customer.events().forEach(past::see);
        var heard = customer.lastHeardOn();
        if (heard != null) {
            past.heard(day(heard));
        }
        return past;
    }

    /** A talk of which nothing else is known. */
    void heard(int day) {
        look(day, BLIND);
    }

    void see(Event event) {
        var day = day(event.on());
        firstEvent = Math.min(firstEvent, day);
        tries.see(event);
        switch (event) {
            case Event.Reached reached -> reached(reached, day);
            case Event.Unreached _ -> {}
            case Event.SpokeUp _ -> told(day);
            case Event.Mended _ -> mended(day);
            case Event.Signal trouble -> signal(trouble.strength(), day);
        }
    }

    private void reached(Event.Reached reached, int day) {
        var byThemselves = reached.theyStarted();
        if (byThemselves && reached.problem()) {
            told(day);
        } else if (reached.problem()) {
            open.add(day);
        }
        var mark = byThemselves && reached.problem() ? BLIND : reached.problem() ? PROBLEM : 0;
        look(day, mark | hint(day).place() << HINT_SHIFT);
        var score = reached.score();
        scoreHint = score == null || reached.problem() ? Hint.NONE : Hint.ofScore(score, lastScore);
        lastScore = score == null ? lastScore : score;
        signal = 0;
    }

    private void told(int day) {
        told++;
        open.add(day);
    }

    private void mended(int day) {
        var found = open.poll();
        if (found != null) {
            mendedAfter.add(Math.max(0, day - found));
        }
    }

    private void signal(double strength, int day) {
        if (day > lastLook()) {
            signal = day - signalOn > SIGNAL_DAYS ? strength : Math.max(signal, strength);
            signalOn = day;
        }
    }

    private void look(int day, int mark) {
        var at = looks;
        while (at > 0 && days[at - 1] > day) {
            at--;
        }
        if (at > 0 && days[at - 1] == day) {
            if ((mark & BLIND) == 0) {
                var before = (marks[at - 1] & BLIND) == 0 ? marks[at - 1] & PROBLEM : 0;
                marks[at - 1] = (byte) (mark | before);
            }
            return;
        }
        if (looks == days.length) {
            days = Arrays.copyOf(days, looks * 2);
            marks = Arrays.copyOf(marks, looks * 2);
        }
        System.arraycopy(days, at, days, at + 1, looks - at);
        System.arraycopy(marks, at, marks, at + 1, looks - at);
        days[at] = day;
        marks[at] = (byte) mark;
        looks++;
    }

    /** What hints at trouble on a day, since the last talk. */
    Hint hint(int day) {
        return signal > 0 && day - signalOn <= SIGNAL_DAYS ? Hint.ofSignal(signal) : scoreHint;
    }

    /** Days since the signal that counts. */
    int signalDays(int day) {
        return day - signalOn;
    }

    int looks() {
        return looks;
    }

    int day(int look) {
        return days[look];
    }

    boolean problem(int look) {
        return (marks[look] & PROBLEM) != 0;
    }

    boolean blind(int look) {
        return (marks[look] & BLIND) != 0;
    }

    Hint hintBefore(int look) {
        return Hints.ALL.get(marks[look] >> HINT_SHIFT);
    }

    /** Talks that say something about the rate. */
    int tellingLooks() {
        return (int) IntStream.range(0, looks).filter(look -> !blind(look)).count();
    }

    /** Of them, those that showed a problem. */
    int problems() {
        return (int) IntStream.range(0, looks)
                .filter(look -> !blind(look) && problem(look))
                .count();
    }

    /** Day of the last talk, or {@link #NEVER}. */
    int lastLook() {
        return looks == 0 ? NEVER : days[looks - 1];
    }

    boolean foundAProblemLast() {
        return looks > 0 && problem(looks - 1);
    }

    /** The last talk or try, or {@link #NEVER}. */
    int lastTry() {
        return Math.max(tries.last(), lastLook());
    }

    Tries tries() {
        return tries;
    }

    int since() {
        return since;
    }

    int firstEvent() {
        return firstEvent;
    }

    /** The same, had the last talk shown no problem. */
    Past withoutLastProblem() {
        var other = new Past(since);
        other.days = days;
        other.marks = marks.clone();
        other.marks[looks - 1] &= (byte) ~PROBLEM;
        other.looks = looks;
        other.told = told;
        return other;
    }

    int lastScore() {
        return lastScore;
    }

    /** Problems they came with by themselves. */
    int told() {
        return told;
    }

    /** Days since each problem that was heard and not mended, as of this day. */
    List<Integer> openFor(int day) {
        return open.stream().map(found -> Math.max(0, day - found)).toList();
    }

    List<Integer> mendedAfter() {
        return mendedAfter;
    }
}
