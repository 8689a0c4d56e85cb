package app.earful.insight;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Chooses what a theme is quoted by. */
public final class Quotes {
    private static final int LONGEST = 280;
    private static final int LEAST_WORDS = 4;

    private Quotes() {}

    /**
     * The most central text that is neither a shred nor a speech, if there is one.
     *
     * @param members at least one
     * @param nearness to the centre of the theme
     */
    public static <T> T best(Collection<T> members, Function<T, String> text, ToDoubleFunction<T> nearness) {
        return members.stream()
                .min(Comparator.comparingInt((T member) -> isQuotable(text.apply(member)) ? 0 : 1)
                        .thenComparing(Comparator.comparingDouble(nearness).reversed())
                        .thenComparing(text))
                .orElseThrow();
    }

    private static boolean isQuotable(String text) {
        return text.length() <= LONGEST && text.split(" ", LEAST_WORDS).length == LEAST_WORDS;
    }
}
