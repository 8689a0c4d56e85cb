package app.earful.weeks;

import app.earful.conversations.DotKind;
import app.earful.themes.figures.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was heard in one week, in short.
 *
 * @param monday its first day, by the workspace's clock
 * @param running it is not over yet
 * @param question the one that most customers asked and that has no answer yet
 */
public record Week(
        LocalDate monday,
        boolean running,
        Heard heard,
        List<Fresh> fresh,
        List<Rising> rising,
        List<Fading> fading,
        List<Words> words,
        @Nullable Question question) {
    /** Fewer customers than these, and a share says next to nothing. */
    private static final int FEW = 10;

    public record Heard(int conversations, int customers, int dots) {}

    /** A theme first said in this week. */
    public record Fresh(UUID theme, String name, int customers) {}

    /**
     * A theme, or a kind of dot.
     *
     * @param name of the theme; the word of the kind
     * @param chance of so many or more, had nothing changed
     */
    public record Rising(
            @Nullable UUID theme,
            @Nullable DotKind kind,
            String name,
            Share recent,
            Share before,
            int windowDays,
            double chance) {}

    /** Customers, once a week: the last four weeks against the twelve before. */
    public record Fading(UUID theme, String name, Share recent, Share before) {}

    public record Words(
            UUID dot,
            DotKind kind,
            String words,
            UUID customer,
            String customerName,
            UUID conversation,
            String heardBy,
            Instant heardAt,
            @Nullable UUID theme,
            @Nullable String themeName,
            boolean keptAutomatically) {}

    /** @param customers who asked it in this week */
    public record Question(
            String words, int customers, UUID conversation, String customerName, boolean keptAutomatically) {}

    /** The theme, or this week's dots of that kind. */
    public String href(Rising rising) {
        return rising.theme == null
                ? "/dots?kind=%s&from=%s&to=%s".formatted(rising.name, monday, sunday())
                : "/themes/" + rising.theme;
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public LocalDate previous() {
        return monday.minusWeeks(1);
    }

    public @Nullable LocalDate next() {
        return running ? null : monday.plusWeeks(1);
    }

    /** Nobody was heard in it. */
    public boolean isQuiet() {
        return heard.customers == 0 && heard.dots == 0;
    }

    public boolean isSmall() {
        return heard.customers > 0 && heard.customers < FEW;
    }

    public boolean nothingMoved() {
        return fresh.isEmpty() && rising.isEmpty() && fading.isEmpty();
    }
}
