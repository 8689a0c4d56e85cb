package app.earful.themes.figures;

import app.earful.conversations.DotKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A theme in numbers, over one period.
 *
 * @param customers who said it, each once
 * @param valueCents of a year, of the {@code valued} customers whose currency is the workspace's
 * @param valuedElsewhere customers with a value in another currency, which is not added up
 * @param sentiment mean of {@code feltDots}, from -1 to 1
 */
public record Counts(
        int customers,
        int dots,
        long valueCents,
        int valued,
        int valuedElsewhere,
        @Nullable Double sentiment,
        int feltDots,
        Map<DotKind, Integer> kinds,
        @Nullable Instant lastHeardAt) {
    /** In the order of the column. */
    private static final List<DotKind> KINDS = List.of(
            DotKind.COMPLAINT,
            DotKind.PAIN,
            DotKind.WISH,
            DotKind.PRAISE,
            DotKind.QUESTION,
            DotKind.COMPETITOR,
            DotKind.OPPORTUNITY,
            DotKind.OTHER);

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, null, 0, Map.of(), null);

    /** @param numbers of dots of each kind, as stored */
    public static Map<DotKind, Integer> kinds(List<Integer> numbers) {
        var kinds = new EnumMap<DotKind, Integer>(DotKind.class);
        for (var at = 0; at < KINDS.size(); at++) {
            if (numbers.get(at) > 0) {
                kinds.put(KINDS.get(at), numbers.get(at));
            }
        }
        return kinds;
    }

    /** The most frequent first. */
    public List<Map.Entry<DotKind, Integer>> mix() {
        return kinds.entrySet().stream()
                .sorted(Map.Entry.<DotKind, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    public BigDecimal value() {
        return BigDecimal.valueOf(valueCents, 2);
    }

    public Feeling feeling() {
        return Feeling.of(sentiment, feltDots);
    }
}
