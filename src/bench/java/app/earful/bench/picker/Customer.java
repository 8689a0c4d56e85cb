package app.earful.bench.picker;

import java.util.List;

/**
 * One customer with all that will happen to them.
 *
 * @param segment as the book shows it
 * @param rate of problems a day in the first half, told ones too
 * @param answers by day, whether they pick up
 * @param leaves by renewal, whether they leave for reasons of their own
 * @param falseSignals days of signals without a problem
 */
@SuppressWarnings("ArrayRecordComponent")
record Customer(
        String id,
        double value,
        String segment,
        double rate,
        double reach,
        int firstRenewal,
        List<Problem> problems,
        boolean[] answers,
        boolean[] leaves,
        List<Integer> falseSignals) {}
