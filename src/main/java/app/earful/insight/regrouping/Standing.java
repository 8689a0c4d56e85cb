package app.earful.insight.regrouping;

import java.util.Map;
import java.util.Set;

/**
 * What a collection of texts was before a run, and what people decided about it. Themes are numbered from 1.
 *
 * @param themes how many there are
 * @param before the theme of each text so far; 0 for none
 * @param bound the theme each text must be in because people said so; 0 for none
 * @param banned by text, the themes that it must not be in; never the one it is bound to
 * @param held for each theme, the first at place 1, whether people decided anything about it: then it never ends
 */
@SuppressWarnings("ArrayRecordComponent") // working data, never compared
public record Standing(int themes, int[] before, int[] bound, Map<Integer, Set<Integer>> banned, boolean[] held) {
    public Standing {
        if (before.length != bound.length || held.length != themes + 1) {
            throw new IllegalArgumentException("what stands does not fit together");
        }
        for (var text = 0; text < bound.length; text++) {
            if (bound[text] != 0 && (!held[bound[text]] || isBanned(banned, text, bound[text]))) {
                throw new IllegalArgumentException("text " + text + " is bound to a theme that is not held or banned");
            }
        }
    }

    /** Of texts nobody has seen before. */
    public static Standing none(int texts) {
        return new Standing(0, new int[texts], new int[texts], Map.of(), new boolean[1]);
    }

    boolean isBanned(int text, int theme) {
        return isBanned(banned, text, theme);
    }

    private static boolean isBanned(Map<Integer, Set<Integer>> banned, int text, int theme) {
        return banned.getOrDefault(text, Set.of()).contains(theme);
    }
}
