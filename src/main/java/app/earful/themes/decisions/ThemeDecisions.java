package app.earful.themes.decisions;

import app.earful.platform.database.Ids;
import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.NotFound;
import app.earful.platform.problems.Refused;
import app.earful.themes.Theme;
import app.earful.themes.ThemeRepository;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide about themes. Each takes effect at once, binds every later run and is written down with whoever decided
 * it. Asked for what is so already, it changes nothing and gives the decision that made it so, if there is one.
 */
@Service
@Transactional
public class ThemeDecisions {
    public static final int LONGEST_NAME = 120;

    private final DecisionRepository decisions;
    private final DecisionEffects effects;
    private final ThemeRepository themes;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource time;

    ThemeDecisions(
            DecisionRepository decisions,
            DecisionEffects effects,
            ThemeRepository themes,
            Audit audit,
            Ids ids,
            InstantSource time) {
        this.decisions = decisions;
        this.effects = effects;
        this.themes = themes;
        this.audit = audit;
        this.ids = ids;
        this.time = time;
    }

    /** @throws app.earful.platform.problems.Invalid when the name is blank or too long */
    public Optional<Decision> rename(Member member, UUID themeId, String name) {
        var theme = living(themeId);
        var cleaned = name.strip().replaceAll("\\s+", " ");
        if (cleaned.isEmpty() || cleaned.length() > LONGEST_NAME || cleaned.indexOf('\0') >= 0) {
            new FieldErrors().add("name", "theme.decide.name", LONGEST_NAME).throwIfAny();
        }
        if (cleaned.equals(theme.givenName())) {
            return decisions.latest(DecisionKind.RENAME, themeId);
        }
        return decide(member, DecisionKind.RENAME, theme, null, List.of(), cleaned);
    }

    /**
     * The two are one from now on, which keeps the id and the name of the second.
     *
     * @throws app.earful.platform.problems.Invalid when they are one already
     */
    public Optional<Decision> merge(Member member, UUID themeId, UUID intoId) {
        if (themeId.equals(intoId)) {
            new FieldErrors().add("into", "theme.decide.self").throwIfAny();
        }
        themes.lock();
        var merged = decisions.latest(DecisionKind.MERGE, themeId);
        if (merged.isPresent() && intoId.equals(merged.get().otherThemeId())) {
            return merged;
        }
        var theme = living(themeId);
        living(intoId);
        return decide(member, DecisionKind.MERGE, theme, intoId, List.of(), null);
    }

    /**
     * These dots make a theme of their own, which is the decision's other theme.
     *
     * @throws app.earful.platform.problems.Invalid when there are none, or nothing would be left
     */
    public Optional<Decision> split(Member member, UUID themeId, Collection<UUID> dotIds) {
        var theme = living(themeId);
        var dots = List.copyOf(new TreeSet<>(dotIds));
        if (dots.isEmpty()) {
            new FieldErrors().add("dots", "theme.decide.noDots").throwIfAny();
        }
        var before = decisions.latestSplit(themeId, dots);
        if (before.isPresent()) {
            return before;
        }
        var inTheme = decisions.countDots(themeId, dots);
        if (inTheme < dots.size()) {
            throw new Conflict("theme.decide.moved");
        }
        if (inTheme == decisions.countDots(themeId)) {
            new FieldErrors().add("dots", "theme.decide.allDots").throwIfAny();
        }
        return decide(member, DecisionKind.SPLIT, theme, ids.next(), dots, null);
    }

    /** Stays at the top, and never ends. */
    public Optional<Decision> pin(Member member, UUID themeId) {
        var theme = living(themeId);
        return mark(member, DecisionKind.PIN, theme, theme.pinned());
    }

    public Optional<Decision> unpin(Member member, UUID themeId) {
        var theme = living(themeId);
        return mark(member, DecisionKind.UNPIN, theme, !theme.pinned());
    }

    /** Is not shown any more, nor raised. */
    public Optional<Decision> ignore(Member member, UUID themeId) {
        var theme = living(themeId);
        return mark(member, DecisionKind.IGNORE, theme, theme.ignored());
    }

    /** Is shown again. */
    public Optional<Decision> attend(Member member, UUID themeId) {
        var theme = living(themeId);
        return mark(member, DecisionKind.ATTEND, theme, !theme.ignored());
    }

    private Optional<Decision> mark(Member member, DecisionKind what, Theme theme, boolean isSo) {
        return isSo ? decisions.latest(what, theme.id()) : decide(member, what, theme, null, List.of(), null);
    }

    /** This dot does not belong there. It stands alone until something else is found for it. */
    public Optional<Decision> exclude(Member member, UUID themeId, UUID dotId) {
        var theme = living(themeId);
        assertDot(dotId);
        if (decisions.countDots(themeId, List.of(dotId)) == 0) {
            return decisions.latest(DecisionKind.EXCLUDE, themeId, dotId);
        }
        return decide(member, DecisionKind.EXCLUDE, theme, null, List.of(dotId), null);
    }

    /** This dot belongs there, wherever it is now. */
    public Optional<Decision> include(Member member, UUID themeId, UUID dotId) {
        var theme = living(themeId);
        assertDot(dotId);
        if (decisions.isBound(dotId, themeId)) {
            return decisions.latest(DecisionKind.INCLUDE, themeId, dotId);
        }
        return decide(member, DecisionKind.INCLUDE, theme, null, List.of(dotId), null);
    }

    private Optional<Decision> decide(
            Member member,
            DecisionKind what,
            Theme theme,
            @Nullable UUID other,
            List<UUID> dots,
            @Nullable String name) {
        // As exactly as the database keeps it.
        var now = time.instant().truncatedTo(ChronoUnit.MICROS);
        var decision =
                new Decision(ids.next(), what, theme.id(), other, dots, theme.name(), name, member.id(), now, null);
        effects.apply(decision, theme);
        audit.record(
                member,
                "theme." + what.past(),
                "theme",
                theme.id(),
                name == null ? Map.of("name", theme.name()) : Map.of("name", name, "from", theme.name()));
        return Optional.of(decision);
    }

    /**
     * As if it had never been decided. Members take back what they said of a dot themselves; leaders everything.
     *
     * @throws Conflict when something was decided since that builds on it
     */
    public void undo(Member member, UUID decisionId) {
        themes.lock();
        var decision = decisions.find(decisionId).orElseThrow(() -> new NotFound("theme.decide.none"));
        if (!member.may(Role.LEADER)
                && !(decision.isOfADot() && decision.decidedBy().equals(member.id()))) {
            throw new Refused("theme.undo.refused");
        }
        if (decision.isUndone()) {
            return;
        }
        if (decisions.isBuiltOn(decision)) {
            throw new Conflict("theme.decide.later");
        }
        effects.takeBack(decision, member);
        var name = themes.find(decision.themeId()).map(Theme::name).orElse("");
        audit.record(
                member,
                "theme." + decision.what().past() + ".undone",
                "theme",
                decision.themeId(),
                Map.of("name", name));
    }

    private Theme living(UUID id) {
        themes.lock();
        var theme = themes.find(id).orElseThrow(() -> new NotFound("theme.notFound"));
        if (!theme.counts()) {
            throw new Conflict("theme.decide.gone", theme.name());
        }
        return theme;
    }

    private void assertDot(UUID id) {
        if (!decisions.isDot(id)) {
            throw new NotFound("theme.decide.noDot");
        }
    }
}
