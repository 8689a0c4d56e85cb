package app.earful.feelings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One member's expectations beside what came of them. */
public record FearAndFact(Means means, List<Pair> pairs) {
    /** Below this, a mean says more about chance than about anybody. */
    private static final int ENOUGH = 8;

    public record Means(long count, double expected, double actual) {}

    public record Pair(LocalDate day, @Nullable UUID conversationId, String customer, int expected, int actual) {}

    public boolean canTell() {
        return means.count() >= ENOUGH;
    }

    public long stillNeeded() {
        return Math.max(0, ENOUGH - means.count());
    }

    /** Better by at least half a step, worse by as much, or about the same. */
    public String verdict() {
        var difference = means.expected() - means.actual();
        return difference >= 0.5 ? "better" : difference <= -0.5 ? "worse" : "same";
    }
}
