package app.earful.insight.regrouping;

import app.earful.insight.Continuity;
import app.earful.insight.Grouping;
import app.earful.insight.Themes;
import app.earful.insight.meaning.Vectors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Divides texts into themes once more. The engine divides as if nobody had said anything; then what stands is put into force,
 * so that a decision moves what it is about and what is like it, and nothing else. Without decisions the division is the
 * engine's own.
 */
public final class Regrouping {
    /** What is said once is no theme yet, unless people say so. */
    private static final int LEAST_TEXTS = 2;

    /** By how much nearer a text must lie to what people took out of its theme than to the rest, to follow. */
    private static final double LEAST_LEAD = 0.05;

    private final List<String> texts;
    private final List<float[][]> meanings;
    private final Standing standing;
    private final Grouping found;
    private final int[] now;

    private Regrouping(List<String> texts, List<float[][]> meanings, Standing standing, Grouping found) {
        this.texts = texts;
        this.meanings = meanings;
        this.standing = standing;
        this.found = found;
        now = new int[texts.size()];
    }

    /**
     * @param texts at least one
     * @param meanings of each text, a vector of unit length for each model; asked for several times
     */
    public static Regrouped of(List<String> texts, List<float[][]> meanings, Standing standing) {
        return of(texts, meanings, standing, Themes.of(texts, meanings));
    }

    /** @param found as the engine divides the texts */
    static Regrouped of(List<String> texts, List<float[][]> meanings, Standing standing, Grouping found) {
        var regrouping = new Regrouping(texts, meanings, standing, found);
        regrouping.enforce();
        return regrouping.regrouped();
    }

    private void enforce() {
        var labels = labels();
        for (var text = 0; text < now.length; text++) {
            now[text] = isBound(text) ? standing.bound()[text] : labels[found.themes()[text]];
        }
        leaveAsTheyWere(IntStream.of(labels).boxed().collect(Collectors.toSet()));
        followEqualTexts();
        followWhatWasTakenOut(labels);
        leaveBanned();
        leaveAsTheyWere(IntStream.of(now).boxed().collect(Collectors.toSet()));
        leaveBanned();
        dropSingleOnes();
    }

    private boolean isBound(int text) {
        return standing.bound()[text] != 0;
    }

    /**
     * For each found theme the number it has from now on: of the one that lives on in it; else of the one that people bound at
     * least half of it to; else a new one.
     */
    private int[] labels() {
        var lives = Continuity.of(standing.before(), found.themes());
        var labels = Arrays.copyOf(lives, found.count() + 1);
        var claims = claims();
        var next = standing.themes();
        for (var theme = 1; theme < labels.length; theme++) {
            if (labels[theme] == 0) {
                labels[theme] = claims.containsKey(theme) ? claims.get(theme) : ++next;
            }
        }
        return labels;
    }

    private Map<Integer, Integer> claims() {
        var sizes = new int[found.count() + 1];
        var bound = new TreeMap<Integer, Map<Integer, Integer>>();
        for (var text = 0; text < now.length; text++) {
            sizes[found.themes()[text]]++;
            if (isBound(text)) {
                bound.computeIfAbsent(found.themes()[text], _ -> new TreeMap<>())
                        .merge(standing.bound()[text], 1, Integer::sum);
            }
        }
        var claims = new HashMap<Integer, Integer>();
        bound.forEach((theme, counts) -> counts.forEach((claimant, count) -> {
            if (2 * count >= sizes[theme]) {
                claims.putIfAbsent(theme, claimant);
            }
        }));
        return claims;
    }

    /** What people decided about, and is not found any more, stays as it was. */
    private void leaveAsTheyWere(Set<Integer> living) {
        for (var text = 0; text < now.length; text++) {
            var before = standing.before()[text];
            if (!isBound(text) && before != 0 && standing.held()[before] && !living.contains(before)) {
                now[text] = before;
            }
        }
    }

    /** Who says the same words says the same. Where people differ about them, each text stays for itself. */
    private void followEqualTexts() {
        var boundTo = new HashMap<String, Set<Integer>>();
        for (var text = 0; text < now.length; text++) {
            if (isBound(text)) {
                boundTo.computeIfAbsent(texts.get(text), _ -> new HashSet<>()).add(standing.bound()[text]);
            }
        }
        for (var text = 0; text < now.length; text++) {
            var themes = boundTo.getOrDefault(texts.get(text), Set.of());
            if (!isBound(text) && themes.size() == 1) {
                var theme = themes.iterator().next();
                now[text] = standing.isBanned(text, theme) ? now[text] : theme;
            }
        }
    }

    /** In a theme that people took texts out of, those nearer to these than to the rest follow them. */
    private void followWhatWasTakenOut(int[] labels) {
        var taken = new TreeMap<Integer, Map<Integer, double[]>>();
        for (var text = 0; text < now.length; text++) {
            var theme = found.themes()[text];
            if (isBound(text) && theme != Grouping.ALONE && standing.bound()[text] != labels[theme]) {
                add(taken.computeIfAbsent(theme, _ -> new TreeMap<>()), standing.bound()[text], text);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        var left = new HashMap<Integer, double[]>();
        for (var text = 0; text < now.length; text++) {
            if (taken.containsKey(found.themes()[text]) && now[text] == labels[found.themes()[text]]) {
                add(left, found.themes()[text], text);
            }
        }
        left.forEach((theme, rest) ->
                follow(theme, labels[theme], Vectors.direction(rest), directions(taken.getOrDefault(theme, Map.of()))));
    }

    private void follow(int theme, int label, float[] rest, Map<Integer, float[]> taken) {
        for (var text = 0; text < now.length; text++) {
            if (found.themes()[text] != theme || now[text] != label || isBound(text)) {
                continue;
            }
            var vector = vector(text);
            var nearest = Vectors.dot(vector, rest) + LEAST_LEAD;
            for (var other : taken.entrySet()) {
                var cosine = Vectors.dot(vector, other.getValue());
                if (cosine > nearest && !standing.isBanned(text, other.getKey())) {
                    nearest = cosine;
                    now[text] = other.getKey();
                }
            }
        }
    }

    /** Nor does the same text stay where people said that it does not belong, unless they said of another that it does. */
    private void leaveBanned() {
        var banned = new HashMap<String, Set<Integer>>();
        standing.banned()
                .forEach((text, themes) -> banned.computeIfAbsent(texts.get(text), _ -> new HashSet<>())
                        .addAll(themes));
        for (var text = 0; text < now.length; text++) {
            if (isBound(text)) {
                var theme = standing.bound()[text];
                banned.computeIfPresent(texts.get(text), (_, themes) -> without(themes, theme));
            }
        }
        for (var text = 0; text < now.length; text++) {
            var isBanned = standing.isBanned(text, now[text])
                    || banned.getOrDefault(texts.get(text), Set.of()).contains(now[text]);
            if (!isBound(text) && isBanned) {
                now[text] = Grouping.ALONE;
            }
        }
    }

    private static Set<Integer> without(Set<Integer> themes, int theme) {
        themes.remove(theme);
        return themes;
    }

    private void dropSingleOnes() {
        var sizes = new HashMap<Integer, Integer>();
        Arrays.stream(now).forEach(theme -> sizes.merge(theme, 1, Integer::sum));
        for (var text = 0; text < now.length; text++) {
            var isHeld = now[text] <= standing.themes() && standing.held()[now[text]];
            if (!isHeld && sizes.getOrDefault(now[text], 0) < LEAST_TEXTS) {
                now[text] = Grouping.ALONE;
            }
        }
    }

    private Regrouped regrouped() {
        var sums = new TreeMap<Integer, double[]>();
        for (var text = 0; text < now.length; text++) {
            if (now[text] != Grouping.ALONE) {
                add(sums, now[text], text);
            }
        }
        var centres = new TreeMap<>(directions(sums));
        var sureness = new double[now.length];
        for (var text = 0; text < now.length; text++) {
            sureness[text] = now[text] == Grouping.ALONE ? 0 : isBound(text) ? 1 : sureness(text, centres);
        }
        return new Regrouped(now, sureness, centres, found.space());
    }

    private double sureness(int text, Map<Integer, float[]> centres) {
        var vector = vector(text);
        var own = 0.0;
        var next = 0.0;
        for (var centre : centres.entrySet()) {
            var cosine = Vectors.dot(vector, centre.getValue());
            if (centre.getKey() == now[text]) {
                own = cosine;
            } else {
                next = Math.max(next, cosine);
            }
        }
        return Grouping.sureness(own - next);
    }

    private float[] vector(int text) {
        return found.space().place(meanings.get(text));
    }

    private void add(Map<Integer, double[]> sums, int theme, int text) {
        var vector = vector(text);
        Vectors.add(sums.computeIfAbsent(theme, _ -> new double[vector.length]), vector);
    }

    private static Map<Integer, float[]> directions(Map<Integer, double[]> sums) {
        var directions = new TreeMap<Integer, float[]>();
        sums.forEach((theme, sum) -> directions.put(theme, Vectors.direction(sum)));
        return directions;
    }
}
