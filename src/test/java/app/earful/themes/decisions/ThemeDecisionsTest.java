package app.earful.themes.decisions;

import static app.earful.themes.HeardThings.NOWHERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.Invalid;
import app.earful.platform.problems.NotFound;
import app.earful.platform.problems.Refused;
import app.earful.themes.HeardThings;
import app.earful.themes.runs.ThemeRuns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people decide takes effect at once, and still holds when all dots have been grouped anew. */
@EarfulTest
@Tag("database")
class ThemeDecisionsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    HeardThings heard;

    @Autowired
    ThemeRuns runs;

    @Autowired
    ThemeDecisions decisions;

    Team team;
    final List<String> luggage = HeardThings.said("lost_luggage");
    final List<String> translate = HeardThings.said("translate");
    final List<String> leave = HeardThings.said("pto_request");

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        List.of(luggage, translate, leave).forEach(texts -> heard.hear(team, MONDAY, texts));
        heard.read(team);
    }

    private UUID theme(String words) {
        return heard.theme(team, words);
    }

    /** A text of these whose theme has others. */
    private UUID themeOf(List<String> texts) {
        return texts.stream()
                .map(this::theme)
                .filter(theme -> !theme.equals(NOWHERE))
                .findFirst()
                .orElseThrow();
    }

    private List<String> in(UUID theme) {
        return Stream.of(luggage, translate, leave)
                .flatMap(List::stream)
                .filter(words -> theme(words).equals(theme))
                .toList();
    }

    private Decision decide(Supplier<Optional<Decision>> verb) {
        return team.within(verb).orElseThrow();
    }

    private void run() {
        team.run(runs::run);
    }

    @Test
    void aNewNameStays() {
        var theme = themeOf(luggage);
        var found = heard.names(team).get(theme);
        var renamed = decide(() -> decisions.rename(team.bob(), theme, "  Bags  gone "));
        run();
        assertThat(heard.names(team)).containsEntry(theme, "Bags gone");
        assertThat(decide(() -> decisions.rename(team.bob(), theme, "Bags gone")))
                .isEqualTo(renamed);
        decide(() -> decisions.rename(team.ada(), theme, "Luggage"));
        team.run(() -> decisions.undo(team.ada(), renamed.id()));
        assertThat(heard.names(team)).containsEntry(theme, "Luggage");
        team.run(() -> decisions.undo(
                team.ada(),
                decide(() -> decisions.rename(team.ada(), theme, "Luggage")).id()));
        assertThat(heard.names(team)).containsEntry(theme, found);
        assertThatThrownBy(() -> decide(() -> decisions.rename(team.bob(), theme, " ")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void mergedThemesStayOneUntilItIsUndone() {
        var one = themeOf(luggage);
        var other = themeOf(leave);
        var ones = in(one);
        var others = in(other);
        var merged = decide(() -> decisions.merge(team.bob(), one, other));
        assertThat(in(other)).hasSize(ones.size() + others.size());
        assertThat(decide(() -> decisions.merge(team.bob(), one, other))).isEqualTo(merged);
        heard.hear(team, MONDAY, List.of("my luggage was lost, where can it be"));
        heard.read(team);
        run();
        assertThat(in(other)).containsAll(ones).containsAll(others);
        assertThat(theme("my luggage was lost, where can it be")).as("teaches").isEqualTo(other);
        assertThatThrownBy(() -> decide(() -> decisions.pin(team.bob(), one))).isInstanceOf(Conflict.class);
        team.run(() -> decisions.undo(team.ada(), merged.id()));
        assertThat(in(one)).containsAll(ones);
        run();
        assertThat(in(one)).containsAnyElementsOf(ones).doesNotContainAnyElementsOf(leave);
    }

    @Test
    void whatWasSplitStaysApart() {
        var theme = themeOf(luggage);
        var all = in(theme);
        var gone = all.subList(0, 3);
        var dots = gone.stream().map(words -> heard.dot(team, words)).toList();
        var split = decide(() -> decisions.split(team.bob(), theme, dots));
        assertThat(decide(() -> decisions.split(team.bob(), theme, dots))).isEqualTo(split);
        var made = Objects.requireNonNull(split.otherThemeId());
        assertThat(in(made)).containsExactlyInAnyOrderElementsOf(gone);
        run();
        run();
        assertThat(in(made)).containsExactlyInAnyOrderElementsOf(gone);
        assertThat(in(theme)).containsExactlyInAnyOrderElementsOf(all.subList(3, all.size()));
        assertThat(heard.names(team).get(made)).isNotBlank();
        var merged = decide(() -> decisions.merge(team.bob(), made, theme));
        assertThatThrownBy(() -> team.run(() -> decisions.undo(team.ada(), split.id())))
                .isInstanceOf(Conflict.class);
        assertThat(in(theme)).containsExactlyInAnyOrderElementsOf(all);
        team.run(() -> decisions.undo(team.ada(), merged.id()));
        team.run(() -> decisions.undo(team.ada(), split.id()));
        assertThat(in(theme)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(heard.names(team)).doesNotContainKey(made);
    }

    @Test
    void refusesASplitThatMakesNoSense() {
        var theme = themeOf(luggage);
        var all = in(theme).stream().map(words -> heard.dot(team, words)).toList();
        var foreign = heard.dot(team, leave.getFirst());
        assertThatThrownBy(() -> decide(() -> decisions.split(team.bob(), theme, List.of())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> decide(() -> decisions.split(team.bob(), theme, all)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> decide(() -> decisions.split(team.bob(), theme, List.of(foreign))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> decide(() -> decisions.merge(team.bob(), theme, theme)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> decide(() -> decisions.pin(team.bob(), NOWHERE)))
                .isInstanceOf(NotFound.class);
        var stranger = workspaces.team();
        assertThatThrownBy(() -> stranger.within(() -> decisions.pin(stranger.bob(), theme)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDotIsWherePeopleSayItIs() {
        var theme = themeOf(luggage);
        var words = in(theme).getFirst();
        var dot = heard.dot(team, words);
        var excluded = decide(() -> decisions.exclude(team.bob(), theme, dot));
        assertThat(theme(words)).isEqualTo(NOWHERE);
        run();
        assertThat(theme(words)).isNotEqualTo(theme);
        var elsewhere = themeOf(leave);
        var included = decide(() -> decisions.include(team.bob(), elsewhere, dot));
        run();
        assertThat(theme(words)).isEqualTo(elsewhere);
        team.run(() -> decisions.undo(team.bob(), included.id()));
        run();
        assertThat(theme(words)).isNotEqualTo(theme).isNotEqualTo(elsewhere);
        team.run(() -> decisions.undo(team.bob(), excluded.id()));
        assertThat(theme(words)).isEqualTo(theme);
    }

    @Test
    void ignoredAndPinnedThemesStaySo() {
        var ignored = themeOf(luggage);
        var pinned = themeOf(leave);
        var ignore = decide(() -> decisions.ignore(team.bob(), ignored));
        decide(() -> decisions.pin(team.bob(), pinned));
        run();
        assertThat(heard.count(team, "select count(*)::int from themes where ignored_at is not null"))
                .isEqualTo(1);
        assertThat(heard.count(team, "select count(*)::int from themes where pinned_at is not null"))
                .isEqualTo(1);
        assertThat(heard.names(team)).containsKeys(ignored, pinned);
        team.run(() -> decisions.undo(team.ada(), ignore.id()));
        assertThat(heard.count(team, "select count(*)::int from themes where ignored_at is not null"))
                .isZero();
        assertThat(heard.count(team, "select count(*)::int from audit_entries where action like 'theme.%'"))
                .isEqualTo(3);
    }

    /** Ten times a workspace of its own in one: twelve decisions at random, undone at random, runs in between. */
    @Test
    void noDecisionIsEverBroken() {
        var random = new Random(11);
        var standing = new ArrayList<Decision>();
        for (var step = 0; step < 30; step++) {
            var themes = List.copyOf(heard.names(team).keySet());
            var theme = themes.get(random.nextInt(themes.size()));
            var other = themes.get(random.nextInt(themes.size()));
            var words =
                    Stream.of(luggage, translate, leave).flatMap(List::stream).toList();
            var dot = heard.dot(team, words.get(random.nextInt(words.size())));
            try {
                var decision = team.within(() -> switch (random.nextInt(8)) {
                    case 0 -> decisions.merge(team.bob(), theme, other);
                    case 1 -> decisions.split(team.bob(), theme, List.of(dot));
                    case 2, 3 -> decisions.exclude(team.bob(), theme, dot);
                    case 4, 5 -> decisions.include(team.bob(), theme, dot);
                    case 6 -> decisions.pin(team.bob(), theme);
                    default -> decisions.rename(team.bob(), theme, "Name " + random.nextInt(99));
                });
                decision.ifPresent(standing::add);
                if (random.nextInt(4) == 0 && !standing.isEmpty()) {
                    var undone = standing.remove(random.nextInt(standing.size()));
                    team.run(() -> decisions.undo(team.bob(), undone.id()));
                }
            } catch (Invalid | Refused | Conflict expected) {
                // told clearly; nothing has changed
            }
            if (step % 3 == 0) {
                run();
            }
            assertThat(heard.count(team, BROKEN)).as("after step " + step).isZero();
        }
    }

    /** Dots that are not where the latest decision that stands put them, and marks that have gone. */
    private static final String BROKEN = """
            with recursive living as (
                select id, id as lives from themes where merged_into is null
                union all select t.id, l.lives from themes t join living l on l.id = t.merged_into
            ), bonds as (
                select b.dot_id, l.lives, b.belongs, (d.decided_at, d.id, b.belongs) as order_of
                from theme_bonds b join theme_decisions d on d.id = b.decision_id and d.undone_at is null
                join themes t on t.id = b.theme_id and t.ended_at is null
                join living l on l.id = b.theme_id
            )
            select (select count(*) from bonds b join theme_dots p on p.dot_id = b.dot_id and p.theme_id = b.lives
                    where not b.belongs and not exists (select from bonds l where l.dot_id = b.dot_id and l.lives = b.lives
                        and l.belongs and l.order_of > b.order_of))::int
                + (select count(*) from bonds b left join theme_dots p on p.dot_id = b.dot_id
                    where b.belongs and p.theme_id is distinct from b.lives
                        and not exists (select from bonds l where l.dot_id = b.dot_id and l.order_of > b.order_of
                            and (l.belongs or l.lives = b.lives)))::int
                + (select count(*) from themes t where ended_at is not null
                    and exists (select from theme_decisions d where d.theme_id = t.id and what = 'pin' and undone_at is null)
                    and not exists (select from theme_decisions d where d.other_theme_id = t.id and d.what = 'split'))::int
                + (select count(*) from theme_dots p join themes t on t.id = p.theme_id
                    where t.ended_at is not null or t.merged_into is not null)::int
            """;
}
