package app.earful.insight.regrouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.insight.Grouping;
import app.earful.insight.Space;
import app.earful.insight.meaning.Vectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts on few directions, divided now well and now badly: whatever the engine finds, what people decided holds. */
class RegroupingTest {
    private static final int DIRECTIONS = 6;

    private final List<String> texts = new ArrayList<>();
    private final List<float[][]> meanings = new ArrayList<>();

    /** Texts of a direction are of one theme as the engine finds them, the first direction being theme 1. */
    private Grouping texts(int... directions) {
        var random = new Random(3);
        var centres = new ArrayList<float[]>();
        for (var direction = 0; direction < DIRECTIONS; direction++) {
            centres.add(towards(direction, new Random(0), 0));
        }
        for (var direction : directions) {
            texts.add("text " + texts.size());
            meanings.add(new float[][] {towards(direction, random, 0.2)});
        }
        return grouping(IntStream.of(directions).map(direction -> direction + 1).toArray(), centres);
    }

    private static float[] towards(int direction, Random random, double noise) {
        var vector = new float[DIRECTIONS];
        for (var i = 0; i < vector.length; i++) {
            vector[i] = (float) ((i == direction ? 1 : 0) + noise * random.nextGaussian());
        }
        return Vectors.toUnitLength(vector);
    }

    private static Grouping grouping(int[] themes, List<float[]> centres) {
        return new Grouping(themes, new double[themes.length], centres, Space.around(List.of(new float[DIRECTIONS])));
    }

    private int[] regrouped(Grouping found, Standing standing) {
        return Regrouping.of(texts, meanings, standing, found).themes();
    }

    private static Standing standing(int[] before, int[] bound, Map<Integer, Set<Integer>> banned, int... held) {
        var themes = IntStream.concat(IntStream.of(before), IntStream.of(bound))
                .max()
                .orElse(0);
        var isHeld = new boolean[themes + 1];
        IntStream.of(held).forEach(theme -> isHeld[theme] = true);
        return new Standing(themes, before, bound, banned, isHeld);
    }

    @Test
    void changesNothingWhenNobodyDecidedAnything() {
        var found = texts(0, 0, 0, 1, 1, 2, 2, 2, 2);
        assertThat(regrouped(found, Standing.none(9))).containsExactly(found.themes());
    }

    @Test
    void keepsTheNumberOfAThemeThatIsFoundAgain() {
        var found = texts(0, 0, 0, 1, 1, 1);
        assertThat(regrouped(found, standing(new int[] {2, 2, 2, 1, 1, 0}, new int[6], Map.of())))
                .containsExactly(2, 2, 2, 1, 1, 1);
    }

    @Test
    void keepsMergedThemesTogetherWithWhatIsNewInBoth() {
        var found = texts(0, 0, 0, 0, 1, 1, 1, 1);
        var merged = new int[] {1, 1, 1, 0, 1, 1, 1, 0};
        assertThat(regrouped(found, standing(merged, merged, Map.of(), 1))).containsOnly(1);
    }

    @Test
    void keepsASplitAndPutsNewTextsWithThePartTheyAreLike() {
        texts(0, 0, 0, 1, 1, 1, 0, 1);
        // As one theme: the engine does not see the difference that people see.
        var found = grouping(
                new int[] {1, 1, 1, 1, 1, 1, 1, 1}, List.of(Vectors.toUnitLength(new float[] {1, 1, 0, 0, 0, 0})));
        var split = new int[] {1, 1, 1, 2, 2, 2, 0, 0};
        assertThat(regrouped(found, standing(split, split, Map.of(), 1, 2))).containsExactly(1, 1, 1, 2, 2, 2, 1, 2);
    }

    @Test
    void leavesAloneWhatDoesNotBelong() {
        var found = texts(0, 0, 0, 0);
        texts.set(3, texts.get(2));
        var themes = regrouped(found, standing(new int[] {1, 1, 0, 0}, new int[4], Map.of(2, Set.of(1)), 1));
        assertThat(themes).as("the same words do not belong either").containsExactly(1, 1, 0, 0);
    }

    @Test
    void leavesAHeldThemeAsItWasWhenItIsNotFound() {
        var found = texts(0, 0, 0, 0, 0, 0, 0, 1, 1);
        var before = new int[] {1, 1, 1, 1, 2, 2, 0, 0, 0};
        assertThat(regrouped(found, standing(before, new int[9], Map.of(), 2)))
                .containsExactly(1, 1, 1, 1, 2, 2, 1, 3, 3);
        assertThat(regrouped(found, standing(before, new int[9], Map.of())))
                .as("nobody holds it")
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 3, 3);
    }

    @Test
    void leavesEqualTextsApartWherePeopleDiffer() {
        var found = texts(0, 0, 0, 1, 1, 1);
        IntStream.of(0, 1, 2).forEach(text -> texts.set(text, "same"));
        assertThat(regrouped(
                        found, standing(new int[] {1, 2, 1, 2, 2, 2}, new int[] {1, 2, 0, 0, 0, 0}, Map.of(), 1, 2)))
                .containsExactly(1, 2, 1, 2, 2, 2);
    }

    @Test
    void refusesWhatContradictsItself() {
        assertThatThrownBy(() -> standing(new int[1], new int[] {1}, Map.of(0, Set.of(1)), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> standing(new int[1], new int[] {1}, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverBreaksADecision(int seed) {
        var random = new Random(seed);
        var count = 5 + random.nextInt(60);
        texts(random.ints(count, 0, DIRECTIONS).toArray());
        for (var text = 0; text < count; text++) {
            texts.set(text, texts.get(random.nextInt(4) == 0 ? random.nextInt(count) : text));
        }
        var now = new int[count];
        for (var run = 0; run < 4; run++) {
            var standing = anyStanding(random, now);
            var found = anyDivision(random, count);
            var regrouped = Regrouping.of(texts, meanings, standing, found);
            assertKept(standing, regrouped);
            now = regrouped.themes();
        }
    }

    private static Standing anyStanding(Random random, int[] before) {
        var themes = Math.max(4, IntStream.of(before).max().orElse(0));
        var held = new boolean[themes + 1];
        var bound = new int[before.length];
        var banned = new HashMap<Integer, Set<Integer>>();
        var was = before.clone();
        for (var theme = 1; theme <= themes; theme++) {
            held[theme] = random.nextInt(3) == 0;
        }
        for (var text = 0; text < before.length; text++) {
            var theme = 1 + random.nextInt(themes);
            if (random.nextInt(6) == 0) {
                bound[text] = theme;
                was[text] = theme;
                held[theme] = true;
            } else if (random.nextInt(6) == 0) {
                banned.put(text, new HashSet<>(Set.of(theme)));
                was[text] = was[text] == theme ? 0 : was[text];
            }
        }
        return new Standing(themes, was, bound, banned, held);
    }

    private Grouping anyDivision(Random random, int count) {
        var themes = 1 + random.nextInt(5);
        var centres = new ArrayList<float[]>();
        for (var theme = 0; theme < themes; theme++) {
            centres.add(towards(theme, random, 0.1));
        }
        return grouping(random.ints(count, 0, themes + 1).toArray(), centres);
    }

    private void assertKept(Standing standing, Regrouped regrouped) {
        var themes = regrouped.themes();
        var words = new HashSet<String>();
        standing.banned().keySet().forEach(text -> words.add(texts.get(text)));
        IntStream.range(0, themes.length)
                .filter(text -> standing.bound()[text] != 0)
                .forEach(text -> words.add(texts.get(text)));
        for (var text = 0; text < themes.length; text++) {
            if (standing.bound()[text] != 0) {
                assertThat(themes[text]).isEqualTo(standing.bound()[text]);
            }
            if (themes[text] != 0) {
                assertThat(standing.banned().getOrDefault(text, Set.of())).doesNotContain(themes[text]);
                assertThat(regrouped.centres()).containsKey(themes[text]);
            }
            assertThat(regrouped.sureness()[text]).isBetween(0.0, 1.0);
        }
        for (var theme = 1; theme <= standing.themes(); theme++) {
            var held = theme;
            var hadOneNobodySpokeOf = IntStream.range(0, themes.length)
                    .anyMatch(text -> standing.before()[text] == held && !words.contains(texts.get(text)));
            if (standing.held()[theme] && hadOneNobodySpokeOf) {
                assertThat(themes).as("held theme " + theme).contains(theme);
            }
        }
    }
}
