package app.earful.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.platform.commands.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@EarfulTest
@ExtendWith(OutputCaptureExtension.class)
class ImportCommandTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TestImports imports;

    @Autowired
    ImportCommand command;

    @TempDir
    Path folder;

    Team team;
    String name = "";

    @BeforeEach
    void makeTeam() {
        team = workspaces.team();
        name = "Workshop " + team.workspaceId();
        imports.change(team, "update workspaces set name = ?", name);
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--workspace", name));
        return command.run(all);
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("people.csv"), content).toString();
    }

    @Test
    void printsWhatBecameOfTheRowsAndTellsProblemsApart(CapturedOutput output) throws IOException {
        assertThat(run(file("Company,Email\nWeber,anna@weber.example\nKlein,broken\n")))
                .isZero();
        assertThat(output.getOut()).contains("import 1\ncreated 1\nupdated 0\nunchanged 0\nskipped 0\nfailed 1\n");
        assertThat(output.getErr()).contains("line 3, Email \"broken\": This is no mail address. Write it like");
    }

    @Test
    void takesAnImportBackByItsNumber(CapturedOutput output) throws IOException {
        run(file("Company\nWeber\n"));
        assertThat(run("--undo", "1")).isZero();
        assertThat(output.getOut()).contains("undone 1");
        assertThat(imports.list(team, "select name from customers")).isEmpty();
        assertThatThrownBy(() -> run("--undo", "1"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("undone");
        assertThatThrownBy(() -> run("--undo", "77")).isInstanceOf(WrongUse.class);
    }

    @Test
    void onlyTellsInADryRun(CapturedOutput output) throws IOException {
        assertThat(run(file("Company\nWeber\n"), "--dry-run")).isZero();
        assertThat(output.getOut()).contains("created 1\n").doesNotContain("import 1");
        assertThat(imports.list(team, "select name from customers")).isEmpty();
        assertThat(imports.list(team, "select file_name from imports")).isEmpty();
    }

    @Test
    void failsWithTheReasonWhenTheFileCannotBeRead(CapturedOutput output) throws IOException {
        assertThat(run(file("%PDF-1.7 something"))).isOne();
        assertThat(output.getErr()).contains("This is a PDF.");
    }

    @Test
    void failsWhenNoColumnTellsWhoARowIsAbout(CapturedOutput output) throws IOException {
        assertThat(run(file("Colour,Shape\nred,round\n"))).isOne();
        assertThat(output.getErr()).contains("No column tells who a row is about.");
    }

    @Test
    void refusesWrongUseInOneLine() {
        assertThatThrownBy(() -> run("nowhere.csv"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("nowhere.csv");
        assertThatThrownBy(() -> run(file("Company\nA\n"), "--source", "abacus"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("google, outlook");
        assertThatThrownBy(() -> command.run(List.of("x.csv", "--workspace", "No such")))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("No such");
    }
}
