package app.earful.themes.decisions;

import app.earful.themes.Place;
import app.earful.themes.Portraits;
import app.earful.themes.RunRepository;
import app.earful.themes.Theme;
import app.earful.themes.ThemeRepository;
import app.earful.workspaces.Member;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a decision changes at once: the marks of themes, the bonds of dots, and where these dots are. */
@Component
class DecisionEffects {
    /** How sure a place is that nobody has worked out yet; the next run does. */
    private static final double UNTOLD = 0.5;

    private final DecisionRepository decisions;
    private final BondRepository bonds;
    private final ThemeRepository themes;
    private final RunRepository runs;
    private final Portraits portraits;
    private final InstantSource time;

    DecisionEffects(
            DecisionRepository decisions,
            BondRepository bonds,
            ThemeRepository themes,
            RunRepository runs,
            Portraits portraits,
            InstantSource time) {
        this.decisions = decisions;
        this.bonds = bonds;
        this.themes = themes;
        this.runs = runs;
        this.portraits = portraits;
        this.time = time;
    }

    void apply(Decision decision, Theme theme) {
        if (decision.what() == DecisionKind.SPLIT) {
            runs.addTheme(
                    other(decision), theme.language(), portraits.name(theme, decision.dotIds()), decision.decidedAt());
        }
        decisions.add(decision);
        switch (decision.what()) {
            case RENAME, PIN, UNPIN, IGNORE, ATTEND -> decisions.mark(theme.id(), time.instant());
            case MERGE -> merge(decision);
            case SPLIT -> split(decision);
            case EXCLUDE, INCLUDE -> {
                bonds.add(decision, theme.id(), decision.what() == DecisionKind.INCLUDE, decision.dotIds());
                settle(decision.dotIds());
            }
        }
        redraw(decision);
    }

    private void redraw(Decision decision) {
        portraits.draw(decision.themeId());
        if (decision.otherThemeId() != null) {
            portraits.draw(decision.otherThemeId());
        }
    }

    private void merge(Decision decision) {
        bonds.addAllOf(decision, decision.themeId(), other(decision));
        bonds.addAllOf(decision, other(decision), other(decision));
        decisions.mergeInto(decision.themeId(), other(decision), decision.decidedAt());
        decisions.moveAll(decision.themeId(), other(decision), decision.decidedBy());
    }

    /** What stays is decided as well: these go, and those do not. */
    private void split(Decision decision) {
        bonds.add(decision, other(decision), true, decision.dotIds());
        bonds.add(decision, decision.themeId(), false, decision.dotIds());
        settle(decision.dotIds());
        bonds.addAllOf(decision, decision.themeId(), decision.themeId());
        decisions.moveAll(decision.themeId(), decision.themeId(), decision.decidedBy());
    }

    void takeBack(Decision decision, Member member) {
        decisions.undo(decision.id(), member.id(), time.instant());
        switch (decision.what()) {
            case RENAME, PIN, UNPIN, IGNORE, ATTEND -> decisions.mark(decision.themeId(), time.instant());
            case MERGE -> decisions.unmerge(decision.themeId(), time.instant());
            case SPLIT, EXCLUDE, INCLUDE -> {}
        }
        var bound = bonds.cameFrom(decision.id());
        bonds.remove(decision.id());
        goBack(bound);
        if (decision.what() == DecisionKind.SPLIT) {
            end(other(decision));
        }
        redraw(decision);
    }

    /** What has come into it meanwhile is placed anew. */
    private void end(UUID theme) {
        runs.end(theme, time.instant());
        var left = themes.dots(theme);
        themes.takeOut(left);
        themes.readAgain(left);
    }

    /** Where what still stands wants them; else where they came from; else they are placed anew. */
    private void goBack(Map<UUID, UUID> cameFrom) {
        var its = bonds.of(cameFrom.keySet());
        var living = themes.living();
        var places = new HashMap<UUID, Place>();
        cameFrom.forEach((dot, theme) -> {
            var bond = its.getOrDefault(dot, Bonded.FREE);
            if (bond.isBound()) {
                places.put(dot, bond.place());
            } else if (living.contains(theme) && !bond.isBanned(theme)) {
                places.put(dot, new Place(theme, UNTOLD, null));
            }
        });
        themes.place(places);
        var homeless = cameFrom.keySet().stream()
                .filter(dot -> !places.containsKey(dot))
                .toArray(UUID[]::new);
        themes.takeOut(homeless);
        themes.readAgain(homeless);
    }

    /** Puts dots where people want them, and out of where they do not. */
    private void settle(List<UUID> dots) {
        var its = bonds.of(dots);
        var places = new HashMap<UUID, Place>();
        for (var dot : dots) {
            var bond = its.getOrDefault(dot, Bonded.FREE);
            if (bond.isBound()) {
                places.put(dot, bond.place());
            }
        }
        themes.place(places);
        themes.takeOut(dots.stream().filter(dot -> !places.containsKey(dot)).toArray(UUID[]::new));
    }

    private static UUID other(Decision decision) {
        return Objects.requireNonNull(decision.otherThemeId());
    }
}
