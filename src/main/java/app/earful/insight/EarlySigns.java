package app.earful.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which themes grow faster than chance: of the customers heard in the last days, how many said it, against the days before.
 * Under equal rates the recent share of all who said it is binomial (the exact test of two Poisson rates, Przyborowski and
 * Wilenski 1940). The smallest chance of the windows counts, times their number; the false ones among the raised themes are held
 * at {@link #FALSE_SHARE} (Benjamini and Hochberg 1995).
 */
public final class EarlySigns {
    private static final int[] WINDOWS = {1, 2, 3, 7};

    /** A past shorter than a working week says too little of what is usual. */
    private static final int LEAST_PAST_DAYS = 5;

    /** How far back the usual is looked for. */
    private static final int PAST_DAYS = 90;

    /** Two customers are no wave. */
    private static final int LEAST_CUSTOMERS = 3;

    private static final double LEAST_GROWTH = 1.5;
    private static final double FALSE_SHARE = 0.01;

    private final Map<LocalDate, int[]> saidBy = new TreeMap<>();
    private final int themes;

    private EarlySigns(int themes) {
        this.themes = themes;
    }

    /**
     * @param remarks with those of a known day; others say nothing here
     * @param theme of each remark, counted from 1, 0 for none
     * @param day on whose evening this is asked; later remarks are not looked at
     * @return the raised themes, least likely chance first
     */
    public static List<Sign> on(LocalDate day, List<Remark> remarks, int[] theme, int themes) {
        var signs = new EarlySigns(themes);
        signs.count(day, remarks, theme);
        return signs.raised(day);
    }

    /**
     * The same from counts, for collections too large to hand over.
     *
     * @param saidBy for each day how many different customers were heard at all, at place 0, and on each theme, at its number
     */
    public static List<Sign> on(LocalDate day, Map<LocalDate, int[]> saidBy, int themes) {
        var signs = new EarlySigns(themes);
        saidBy.forEach((on, counts) -> {
            if (!on.isAfter(day)) {
                signs.saidBy.put(on, counts);
            }
        });
        return signs.raised(day);
    }

    /** Before this day nothing is looked at. */
    public static LocalDate earliest(LocalDate day) {
        return day.minusDays(PAST_DAYS + (long) WINDOWS[WINDOWS.length - 1]);
    }

    private void count(LocalDate day, List<Remark> remarks, int[] theme) {
        var counted = new HashSet<Said>();
        for (var i = 0; i < remarks.size(); i++) {
            var remark = remarks.get(i);
            if (remark.on() == null || remark.on().isAfter(day)) {
                continue;
            }
            var customer = remark.customer() == null ? "\0" + i : remark.customer();
            var counts = saidBy.computeIfAbsent(remark.on(), key -> new int[themes + 1]);
            // The first place counts all who were heard on the day.
            if (counted.add(new Said(remark.on(), customer, 0))) {
                counts[0]++;
            }
            if (theme[i] > 0 && counted.add(new Said(remark.on(), customer, theme[i]))) {
                counts[theme[i]]++;
            }
        }
    }

    private record Said(LocalDate on, String customer, int theme) {}

    private List<Sign> raised(LocalDate day) {
        var signs = IntStream.rangeClosed(1, themes)
                .mapToObj(theme -> strongest(theme, day))
                .sorted(Comparator.comparingDouble(Sign::chance).thenComparingInt(Sign::theme))
                .toList();
        var raised = 0;
        for (var rank = 1; rank <= signs.size(); rank++) {
            if (signs.get(rank - 1).chance() <= FALSE_SHARE * rank / themes) {
                raised = rank;
            }
        }
        return signs.subList(0, raised);
    }

    private Sign strongest(int theme, LocalDate day) {
        var signs = new ArrayList<Sign>();
        for (var window : WINDOWS) {
            signs.add(sign(theme, day, window));
        }
        return signs.stream().min(Comparator.comparingDouble(Sign::chance)).orElseThrow();
    }

    private Sign sign(int theme, LocalDate day, int window) {
        var from = day.minusDays(window);
        var counts = new int[4];
        var pastDays = 0;
        for (var entry : saidBy.entrySet()) {
            var isRecent = entry.getKey().isAfter(from);
            if (!entry.getKey().isAfter(from.minusDays(PAST_DAYS))) {
                continue;
            }
            counts[isRecent ? 0 : 2] += entry.getValue()[theme];
            counts[isRecent ? 1 : 3] += entry.getValue()[0];
            pastDays += isRecent ? 0 : 1;
        }
        var chance = pastDays < LEAST_PAST_DAYS ? 1 : chance(counts[0], counts[1], counts[2], counts[3]);
        return new Sign(theme, day, window, counts[0], counts[1], counts[2], counts[3], chance);
    }

    private static double chance(int recent, int recentHeard, int before, int beforeHeard) {
        if (recent < LEAST_CUSTOMERS || beforeHeard == 0 || recentHeard == 0) {
            return 1;
        }
        var grown = (double) recent * beforeHeard >= LEAST_GROWTH * before * recentHeard;
        var share = (double) recentHeard / (recentHeard + beforeHeard);
        return grown ? Math.min(1, WINDOWS.length * Binomial.atLeast(recent, recent + before, share)) : 1;
    }
}
