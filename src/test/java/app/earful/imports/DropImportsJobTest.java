package app.earful.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
class DropImportsJobTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TestImports imports;

    @Autowired
    DropImportsJob job;

    @Autowired
    SettableTime time;

    @Test
    void dropsFilesAfterAMonthAndWhatWasNeverStarted() {
        var team = workspaces.team();
        var old = imports.run(team, "Company\nWeber\n");
        imports.check(team, "Company\nKlein\n");
        time.set(time.instant().plus(Duration.ofDays(31)));
        var waiting = imports.check(team, "Company\nHuber\n");

        job.dropOld();

        assertThat(imports.list(team, "select id::text from imports order by number"))
                .containsExactly(old.id().toString(), waiting.id().toString());
        assertThat(imports.list(team, "select import_id::text from import_parts"))
                .containsExactly(waiting.id().toString());
        assertThat(imports.list(team, "select name from customers")).containsExactly("Weber");
    }
}
