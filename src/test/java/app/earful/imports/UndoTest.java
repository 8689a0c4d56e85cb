package app.earful.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.imports.rows.RowProblem;
import app.earful.imports.sets.Counts;
import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.Refused;
import app.earful.workspaces.Member;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class UndoTest {
    private static final String[] PEOPLE = {
        "Anna Berg",
        "Bernd Cohn",
        "Carla Dorn",
        "David Eck",
        "Emil Funk",
        "Frieda Gold",
        "Gustav Horn",
        "Hanna Ihl",
        "Ida Jung",
        "Jan Kern",
        "Karla Lenz",
        "Lars Mohn"
    };
    private static final String KNOWN = """
            Company,Name,Email,Phone,City,Annual value,Tags
            Weber Bau,Anna Weber,anna@weber.example,030 1234567,Berlin,1000,old
            Klein,Bernd Klein,bernd@klein.example,,Bonn,2000,
            ,Rosa Wolf,rosa@example.com,,Köln,,
            """;
    private static final String CHANGES = """
            Company,Name,Email,Phone,City,Annual value,Tags,Job title
            Weber Bau,Anna Weber,anna@weber.example,030 7654321,Hamburg,1500,new;old,Owner
            Klein,Carla Neu,carla@klein.example,,,,more,
            ,Rosa Wolf-Huber,rosa@example.com,,Köln,,,
            Frisch GmbH,Dora Frisch,dora@frisch.example,,,,,
            """;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TestImports imports;

    @Autowired
    Imports verbs;

    @Autowired
    ImportJob job;

    Team team;

    @BeforeEach
    void makeTeam() {
        team = workspaces.team();
    }

    @Test
    void leavesNothingBehind() {
        var done = imports.run(team, TestImports.fixture("chinook.csv"), Map.of());
        var undone = imports.undo(team, done);
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(imports.everything(team).values())
                .allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    @Test
    void whatCouldNotBeTakenBackIsStillThereAndCanBeTriedAgain() {
        var done = imports.run(team, KNOWN);
        team.run(() -> verbs.undo(team.bob(), done.id(), Duration.ofDays(1)));
        job.giveUp(team.workspaceId() + "/" + done.id() + "/later");
        assertThat(team.within(() -> verbs.get(done.id()).state())).isEqualTo(ImportState.DONE);
        assertThat(imports.undo(team, done).state()).isEqualTo(ImportState.UNDONE);
    }

    @Test
    void takesBackChangesToo() {
        imports.run(team, KNOWN);
        var before = imports.everything(team);
        var done = imports.run(team, CHANGES);
        assertThat(done.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 1, 2));
        assertThat(imports.everything(team)).isNotEqualTo(before);
        imports.undo(team, done);
        assertThat(imports.everything(team)).isEqualTo(before);
    }

    @Test
    void leavesEverythingAsItWasWhateverTheFileHeld() {
        var random = new Random(12);
        for (int round = 0; round < 6; round++) {
            imports.run(team, made(random, 30));
            var before = imports.everything(team);
            imports.undo(team, imports.run(team, made(random, 30)));
            assertThat(imports.everything(team)).isEqualTo(before);
        }
    }

    /** Few people, each with their own mail, seen in many rows of which each knows something else. */
    private static String made(Random random, int rows) {
        var csv = new StringBuilder("Company,Name,Email,Phone,City,Tags,Birthday\n");
        for (int i = 0; i < rows; i++) {
            int person = random.nextInt(PEOPLE.length);
            csv.append(person % 3 == 0 ? "" : "Firma " + person % 5).append(',');
            csv.append(PEOPLE[person]).append(',');
            csv.append(random.nextBoolean() ? "" : "p" + person + "@example.com")
                    .append(',');
            csv.append(random.nextBoolean() ? "" : "030 12345" + (10 + person / 2))
                    .append(',');
            csv.append(random.nextBoolean() ? "" : "Ort" + random.nextInt(3)).append(',');
            csv.append(random.nextBoolean() ? "" : "tag" + random.nextInt(3)).append(',');
            csv.append(random.nextBoolean() ? "" : "1980-01-0" + (1 + random.nextInt(9)))
                    .append('\n');
        }
        return csv.toString();
    }

    @Test
    void changesNothingASecondTimeWhateverTheFileHeld() {
        var random = new Random(7);
        for (int round = 0; round < 8; round++) {
            var csv = made(random, 40);
            var first = imports.run(team, csv);
            var before = imports.everything(team);
            var again = imports.run(team, csv);
            var changes = imports.list(
                    team,
                    "select line || to_jsonb(c)::text from import_changes c where import_id = '" + again.id() + "'");
            assertThat(changes)
                    .as(
                            "round %d of\n%s\n%s\n%s",
                            round, csv, imports.problems(team, first), imports.problems(team, again))
                    .isEmpty();
            assertThat(imports.everything(team)).isEqualTo(before);
        }
    }

    @Test
    void leavesAndListsWhatSomebodyChangedSince() {
        imports.run(team, KNOWN);
        var done = imports.run(team, CHANGES);
        imports.change(team, "update customers set tier = 'A', version = version + 1 where name = 'Weber Bau'");
        imports.change(team, "update contacts set role = 'Boss', version = version + 1 where name = 'Dora Frisch'");
        var undone = imports.undo(team, done);
        assertThat(imports.list(
                        team, "select name || city || annual_value_cents from customers where name = 'Weber Bau'"))
                .containsExactly("Weber BauHamburg150000");
        assertThat(imports.list(team, "select name from customers where name like 'Frisch%'"))
                .hasSize(1);
        assertThat(imports.problems(team, undone))
                .extracting(problem -> problem.code() + " " + problem.value())
                .containsExactly("kept.changed Weber Bau", "kept.changed Frisch GmbH");
    }

    @Test
    void keepsWhomSomebodyTalkedWithSince() {
        var done = imports.run(team, KNOWN);
        imports.change(team, """
                insert into conversations (workspace_id, id, customer_id, channel, outcome, happened_at, happened_on,
                    logged_by, created_at, updated_at, client_key)
                values (current_workspace(), gen_random_uuid(), ?, 'call', 'talked', now(), '2026-11-02', ?, now(), now(), gen_random_uuid())
                """, imports.customer(team, "Klein"), team.bob().id());
        var undone = imports.undo(team, done);
        assertThat(imports.list(team, "select name from customers")).containsExactly("Klein");
        assertThat(imports.list(team, "select name from contacts")).containsExactly("Bernd Klein");
        assertThat(imports.problems(team, undone)).extracting(RowProblem::code).containsExactly("kept.talked");
    }

    @Test
    void isTheOwnAffairOfWhoImportedAndOfLeaders() {
        var done = imports.run(team, KNOWN);
        var carl = new Member(
                team.bob().workspaceId(),
                team.rita().id(),
                "Carl",
                "c@example.com",
                team.bob().role(),
                team.bob().locale(),
                team.bob().zone(),
                team.bob().week(),
                "system",
                true,
                true,
                team.bob().workspace());
        assertThatThrownBy(() -> team.run(() -> verbs.undo(carl, done.id(), Duration.ZERO)))
                .isInstanceOf(Refused.class);
        team.run(() -> verbs.undo(team.ada(), done.id(), Duration.ZERO));
        assertThatThrownBy(() -> team.run(() -> verbs.undo(team.ada(), done.id(), Duration.ZERO)))
                .isInstanceOf(Conflict.class);
    }
}
