package app.earful.themes.runs;

import app.earful.themes.RunDot;
import app.earful.themes.Theme;
import app.earful.themes.decisions.Bonded;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a run begins with.
 *
 * @param dots all, or of very many a part
 * @param themes those that count
 * @param bonds by dot
 * @param decisions changes with every decision, to tell whether one was made meanwhile
 */
record RunInput(List<RunDot> dots, List<Theme> themes, Map<UUID, Bonded> bonds, String decisions) {
    Bonded bond(RunDot dot) {
        return bonds.getOrDefault(dot.id(), Bonded.FREE);
    }

    /** Themes that never end, because people named or pinned them, do not want to see them, or said what is in them. */
    Set<UUID> held() {
        var held = themes.stream()
                .filter(theme -> theme.givenName() != null || theme.pinned() || theme.ignored())
                .map(Theme::id)
                .collect(Collectors.toCollection(HashSet::new));
        bonds.values().stream()
                .map(bond -> bond.bonds().theme())
                .filter(Objects::nonNull)
                .forEach(held::add);
        return held;
    }
}
