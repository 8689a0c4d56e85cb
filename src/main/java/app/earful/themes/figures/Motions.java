package app.earful.themes.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells of many themes at once which rise and which fade: among many, some seem to by chance. */
public final class Motions {
    /** Of those called fading, at most this share is so by chance (Benjamini and Hochberg 1995). */
    private static final double FALSE_SHARE = 0.05;

    private Motions() {}

    /** @param rising those with an early sign */
    public static Map<UUID, Motion> of(Map<UUID, Trend> trends, Set<UUID> rising) {
        var fading = fading(trends);
        var motions = new HashMap<UUID, Motion>();
        trends.forEach((id, trend) -> motions.put(
                id,
                rising.contains(id)
                        ? Motion.RISING
                        : fading.contains(id) ? Motion.FADING : trend.isSteady() ? Motion.STEADY : Motion.UNSURE));
        return motions;
    }

    private record Chance(UUID id, double chance) {}

    private static Set<UUID> fading(Map<UUID, Trend> trends) {
        var chances = new ArrayList<>(trends.entrySet().stream()
                .map(entry -> new Chance(entry.getKey(), entry.getValue().chanceOfFading()))
                .sorted(Comparator.comparingDouble(Chance::chance))
                .toList());
        var rank = chances.size();
        while (rank > 0 && chances.get(rank - 1).chance() > FALSE_SHARE * rank / chances.size()) {
            rank--;
        }
        return Set.copyOf(ids(chances.subList(0, rank)));
    }

    private static List<UUID> ids(List<Chance> chances) {
        return chances.stream().map(Chance::id).toList();
    }
}
