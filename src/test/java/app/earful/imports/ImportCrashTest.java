package app.earful.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The database ends our session when everything is written and nothing is confirmed: the worst moment there is. */
@EarfulTest
class ImportCrashTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TestImports imports;

    @Autowired
    Imports verbs;

    @Autowired
    ImportWork work;

    @Autowired
    Saboteur saboteur;

    @AfterEach
    void disarm() {
        saboteur.disarm();
    }

    @Test
    void importsNothingWhenItIsCutOffAndAllWhenItBeginsAgain() {
        var team = workspaces.team();
        var one = imports.check(team, TestImports.fixture("chinook.csv"), Map.of());
        team.run(() -> verbs.start(team.bob(), one.id(), Duration.ofDays(1)));
        saboteur.arm();
        assertThatThrownBy(() -> team.run(() -> work.work(one.id()))).isInstanceOf(RuntimeException.class);
        assertThat(imports.everything(team).values())
                .allSatisfy(rows -> assertThat(rows).isEmpty());
        assertThat(team.within(() -> verbs.get(one.id()).state())).isEqualTo(ImportState.RUNNING);

        team.run(() -> work.work(one.id()));
        assertThat(team.within(() -> verbs.get(one.id()))).satisfies(done -> {
            assertThat(done.state()).isEqualTo(ImportState.DONE);
            assertThat(done.counts().created()).isEqualTo(30);
        });
        team.run(() -> work.work(one.id()));
        assertThat(imports.ask(team, Integer.class, "select count(*) from contacts"))
                .isEqualTo(30);
    }
}
