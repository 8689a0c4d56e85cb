package app.earful.workspaces.setup;

import static app.earful.workspaces.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.platform.commands.Command;
import app.earful.platform.commands.WrongUse;
import app.earful.platform.secrets.Secret;
import app.earful.workspaces.TestPeople;
import app.earful.workspaces.WorkspaceRepository;
import app.earful.workspaces.apikeys.ApiKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EarfulTest
class CommandsTest {
    @Autowired
    List<Command> commands;

    @Autowired
    WorkspaceRepository workspaces;

    @Autowired
    ApiKeys keys;

    @Autowired
    TestPeople people;

    @Autowired
    MockMvcTester pages;

    @TempDir
    Path folder;

    private final String workspace = "Shop " + UUID.randomUUID();
    private Path passwordFile = Path.of("");

    @BeforeEach
    void write() throws IOException {
        passwordFile = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    }

    @Test
    void setupPrintsAKeyThatWorksAsTheLastLine() throws Exception {
        var out = run("setup", arguments("olga@example.com"));
        assertThat(out.lines()).hasSize(1);
        assertThat(keys.recognise(new Secret(out.strip()))).isPresent();
        assertThat(workspaces.listAll()).anyMatch(found -> found.name().equals(workspace));
    }

    @Test
    void aSecondWorkspaceOfTheSameNameIsRefused() throws Exception {
        run("setup", arguments("olga@example.com"));
        assertThatThrownBy(() -> run("setup", arguments("other@example.com")))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(workspace);
    }

    @Test
    void wrongUseSaysInOneLineWhatIsWrong() throws IOException {
        refuses(
                "--name",
                "setup",
                "--workspace",
                workspace,
                "--email",
                "a@b.de",
                "--password-file",
                passwordFile.toString());
        refuses("--nonsense", "setup", "--nonsense", "x");
        refuses("needs a value", "setup", "--workspace");
        refuses(
                "cannot be read",
                "setup",
                "--workspace",
                workspace,
                "--name",
                "O",
                "--email",
                "a@b.de",
                "--password-file",
                folder.resolve("none").toString());
        var shortOne = Files.writeString(folder.resolve("short"), "too short\n");
        refuses(
                "at least 10 characters",
                "setup",
                "--workspace",
                workspace,
                "--name",
                "O",
                "--email",
                "a@b.de",
                "--password-file",
                shortOne.toString());
        refuses("--time-zone", with("--time-zone", "Mars/Crater"));
        refuses("--country", with("--country", "XX"));
        refuses("--region", with("--region", "xx"));
        refuses("--email", arguments("no address"));
        assertThat(workspaces.listAll()).noneMatch(found -> found.name().equals(workspace));
    }

    @Test
    void passwordLinkPrintsALinkForOneMember() throws Exception {
        var olga = people.owner();
        var out = run("password-link", olga.email(), "--workspace", olga.workspaceName());
        var path = out.strip().replaceFirst("http://[^/]+", "");
        assertThat(pages.get().uri(path)).hasStatusOk().bodyText().contains(olga.email());
    }

    @Test
    void passwordLinkAsksWhichWorkspaceAndKnowsItsMembers() {
        var olga = people.owner();
        people.owner();
        refuses("--workspace", "password-link", olga.email());
        refuses("no workspace", "password-link", olga.email(), "--workspace", "nowhere");
        refuses("nobody@example.com", "password-link", "nobody@example.com", "--workspace", olga.workspaceName());
        refuses("e-mail address", "password-link");
    }

    @Test
    void versionIsOneLine() throws Exception {
        assertThat(run("version")).matches("earful \\S+\\R");
    }

    private String[] arguments(String email) {
        return new String[] {
            "setup",
            "--workspace",
            workspace,
            "--name",
            "Olga",
            "--email",
            email,
            "--password-file",
            passwordFile.toString()
        };
    }

    private String[] with(String option, String value) {
        var all = new ArrayList<>(List.of(arguments("olga@example.com")));
        all.addAll(List.of(option, value));
        return all.toArray(String[]::new);
    }

    private void refuses(String words, String... line) {
        assertThatThrownBy(() -> run(line))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(words)
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("\n"));
    }

    /** The arguments may or may not begin with the command's name. */
    private String run(String name, String... arguments) throws Exception {
        var all = new ArrayList<>(List.of(arguments));
        if (all.isEmpty() || !all.getFirst().equals(name)) {
            all.addFirst(name);
        }
        return run(all.toArray(String[]::new));
    }

    private String run(String[] line) throws Exception {
        var command = commands.stream()
                .filter(known -> known.name().equals(line[0]))
                .findFirst()
                .orElseThrow();
        var out = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(command.run(List.of(line).subList(1, line.length))).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
