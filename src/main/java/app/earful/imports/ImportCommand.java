package app.earful.imports;

import app.earful.platform.commands.Command;
import app.earful.platform.commands.Options;
import app.earful.platform.commands.WrongUse;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.sheets.Source;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.Role;
import app.earful.workspaces.WorkspaceChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Imports a file without a browser, in the name of the workspace's first owner; or takes an import back. */
@Component
class ImportCommand implements Command {
    /** Should this process end in the middle, the application takes the import up after this while. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Imports imports;
    private final ImportRun run;
    private final WorkspaceChoice choice;
    private final MemberRepository members;

    ImportCommand(Imports imports, ImportRun run, WorkspaceChoice choice, MemberRepository members) {
        this.imports = imports;
        this.run = run;
        this.choice = choice;
        this.members = members;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments) {
        var options = Options.parse(name(), arguments, Set.of("source", "workspace", "undo"), Set.of("dry-run"));
        var workspace = choice.choose(options.find("workspace")).id();
        return CurrentWorkspace.<Integer, RuntimeException>within(workspace, () -> {
            var owner = members.findActive().stream()
                    .filter(member -> member.role() == Role.OWNER)
                    .findFirst()
                    .orElseThrow(() -> new WrongUse("the workspace has no owner"));
            var undo = options.find("undo");
            return undo.isPresent() ? undo(owner, undo.get(), options) : file(owner, options);
        });
    }

    private int file(Member owner, Options options) {
        var file = Path.of(options.onlyWord("a file"));
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new WrongUse("the file \"%s\" cannot be read".formatted(file));
        }
        var upload = new Imports.Upload(
                String.valueOf(file.getFileName()),
                file,
                options.find("source").map(ImportCommand::source).orElse(null));
        var id = imports.upload(owner, upload, PATIENCE).id();
        return options.has("dry-run") ? run.dry(id) : run.toItsEnd(owner, id, PATIENCE);
    }

    private static Source source(String word) {
        return Source.find(word)
                .orElseThrow(() -> new WrongUse("import does not know the source \"%s\"; it knows %s"
                        .formatted(
                                word,
                                Arrays.stream(Source.values()).map(Source::word).collect(Collectors.joining(", ")))));
    }

    private int undo(Member owner, String text, Options options) {
        options.noWords();
        var one = imports.findTyped(text)
                .orElseThrow(
                        () -> new WrongUse("there is no import \"%s\"; the page Imports lists them".formatted(text)));
        if (one.state() != ImportState.DONE) {
            throw new WrongUse("import %d is %s, so there is nothing to take back"
                    .formatted(one.number(), one.state().word()));
        }
        imports.undo(owner, one.id(), PATIENCE);
        return run.undoToItsEnd(one.id());
    }
}
