package app.earful.bench.picker.lines;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The best of what people go by, with all that can be told. */
final class PlainRules implements Caller {
    private static final int SOON_DAYS = 90;
    private static final int LONG_AGO = -400;

    private final Market market;
    private final Score score;
    private final int[] heard;
    private final int[] tried;
    private final int[] renewal;
    private final boolean[] left;

    /** Higher is called earlier. */
    private interface Score {
        double of(PlainRules seen, int client, int day);
    }

    private PlainRules(Market market, Score score) {
        this.market = market;
        this.score = score;
        heard = new int[market.clients().size()];
        tried = new int[heard.length];
        left = new boolean[heard.length];
        Arrays.fill(heard, LONG_AGO);
        Arrays.fill(tried, LONG_AGO);
        renewal = market.clients().stream().mapToInt(Market.Client::renewal).toArray();
    }

    static Map<String, Function<Market, Caller>> all() {
        var rules = new LinkedHashMap<String, Function<Market, Caller>>();
        rules.put(
                "longest silent", rule((seen, client, day) -> day - Math.max(seen.heard[client], seen.tried[client])));
        rules.put("value x silence", rule((seen, client, day) -> seen.value(client) * (day - seen.heard[client])));
        rules.put("renewal by value", rule(PlainRules::renewalByValue));
        return rules;
    }

    private static Function<Market, Caller> rule(Score score) {
        return market -> new PlainRules(market, score);
    }

    private static double renewalByValue(PlainRules seen, int client, int day) {
        var silent = day - seen.heard[client];
        var soon = seen.renewal[client] >= day && seen.renewal[client] - day <= SOON_DAYS && silent > SOON_DAYS;
        return seen.value(client) * (soon ? 1 : 1e-6 * silent);
    }

    private double value(int client) {
        return market.clients().get(client).value();
    }

    @Override
    public List<Integer> choose(int day, int slots, List<Told> told) {
        told.forEach(this::see);
        return slots == 0
                ? List.of()
                : IntStream.range(0, left.length)
                        .filter(client -> !left[client])
                        .boxed()
                        .sorted((one, other) -> Double.compare(score.of(this, other, day), score.of(this, one, day)))
                        .limit(slots)
                        .toList();
    }

    private void see(Told told) {
        switch (told.kind()) {
            case REACHED -> heard[told.client()] = told.day();
            case UNREACHED -> tried[told.client()] = told.day();
            case RENEWED -> renewal[told.client()] = told.until();
            case LEFT -> left[told.client()] = true;
            case SPOKE_UP, MENDED, SIGNAL -> {}
        }
    }
}
