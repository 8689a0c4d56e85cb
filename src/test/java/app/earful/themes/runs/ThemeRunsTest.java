package app.earful.themes.runs;

import static app.earful.themes.HeardThings.NOWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.customers.Customers;
import app.earful.themes.HeardThings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class ThemeRunsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    HeardThings heard;

    @Autowired
    ThemeRuns runs;

    @Autowired
    Customers customers;

    @Autowired
    SettableTime time;

    Team team;
    final List<String> luggage = HeardThings.said("lost_luggage");
    final List<String> translate = HeardThings.said("translate");
    final List<String> leave = HeardThings.said("pto_request");

    @BeforeEach
    void prepare() {
        team = workspaces.team();
    }

    private void hearAll() {
        List.of(luggage, translate, leave).forEach(texts -> heard.hear(team, MONDAY, texts));
        heard.read(team);
    }

    @Test
    void findsTheFirstThemesAsSoonAsThereCanBeAny() {
        List.of(luggage, translate).forEach(texts -> heard.hear(team, MONDAY, texts));
        heard.read(team);
        assertThat(heard.count(
                        team, "select count(*)::int from dot_readings where language = 'en' and meaning is not null"))
                .isGreaterThan(12);
        assertThat(heard.count(team, "select count(*)::int from themes")).isZero();
        heard.hear(team, MONDAY, leave);
        heard.read(team);
        assertThat(heard.count(team, "select count(*)::int from unread_dots")).isZero();
        assertThat(heard.count(team, "select count(*)::int from themes")).isBetween(3, 6);
        var lost = luggage.stream().map(words -> heard.theme(team, words)).distinct();
        var away = leave.stream().map(words -> heard.theme(team, words)).distinct();
        assertThat(lost).doesNotContainAnyElementsOf(away.toList());
        assertThat(heard.count(team, "select count(*)::int from themes where quote_dot_id is null or centre is null"))
                .isZero();
    }

    @Test
    void putsANewDotWhereItBelongsAtOnce() {
        hearAll();
        heard.hear(team, MONDAY, List.of("my luggage was lost, where can it be"));
        heard.read(team);
        assertThat(heard.theme(team, "my luggage was lost, where can it be"))
                .isNotEqualTo(NOWHERE)
                .isEqualTo(heard.theme(team, "what should i do if i lost my luggage"));
    }

    @Test
    void keepsIdsAndNamesFromRunToRun() {
        hearAll();
        var before = heard.names(team);
        var away = heard.theme(team, leave.getFirst());
        heard.hear(team, MONDAY, HeardThings.said("report_lost_card"));
        heard.read(team);
        team.run(runs::run);
        team.run(runs::run);
        assertThat(heard.names(team)).containsAllEntriesOf(before);
        assertThat(heard.theme(team, leave.getFirst())).isEqualTo(away);
    }

    @Test
    void forgetsWhatIsCorrectedOrErased() {
        var customer = heard.hear(team, MONDAY, List.of("the elevator music is far too loud"));
        hearAll();
        var words = translate.getFirst();
        heard.correct(team, words, "my luggage is lost again");
        heard.read(team);
        assertThat(heard.theme(team, "my luggage is lost again"))
                .isEqualTo(heard.theme(team, "what should i do if i lost my luggage"));
        var dots = heard.count(team, "select count(*)::int from dot_readings");
        team.run(() -> customers.erase(team.olga(), customer));
        heard.read(team);
        assertThat(heard.count(team, "select count(*)::int from dot_readings")).isEqualTo(dots - 1);
    }

    @Test
    void runsOnceANight() {
        hearAll();
        var ran = "select count(*)::int from theme_runs";
        team.run(runs::runIfDue);
        assertThat(heard.count(team, ran)).isEqualTo(1);
        time.set(time.instant().atZone(BERLIN).toLocalDate().plusDays(1), BERLIN);
        team.run(runs::runIfDue);
        team.run(runs::runIfDue);
        assertThat(heard.count(team, ran)).isEqualTo(2);
    }
}
