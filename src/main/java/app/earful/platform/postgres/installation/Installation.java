package app.earful.platform.postgres.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What it takes to run one of PostgreSQL's programs on a data folder. */
public record Installation(PostgresFolder folder, PostgresBinaries binaries, ServerUser user) {
    static final String BINARIES_VARIABLE = "EARFUL_POSTGRES_BINARIES";

    public static Installation in(Path dataFolder) throws IOException, InterruptedException {
        var folder = PostgresFolder.in(dataFolder);
        if (!Files.exists(folder.root())) {
            Files.createDirectory(folder.root());
            PostgresFolder.permit(folder.root(), "rwx------");
        }
        var user = ServerUser.of(folder);
        user.letIn(dataFolder.toRealPath());
        user.letIn(folder.root());
        user = user.withWayTo(folder.root());
        var elsewhere = System.getenv(BINARIES_VARIABLE);
        var parent =
                elsewhere == null || elsewhere.isBlank() ? dataFolder.resolve("postgres-binaries") : Path.of(elsewhere);
        var binaries = PostgresBinaries.unpackBelow(parent);
        return new Installation(folder, binaries, user.withWayTo(binaries.folder()));
    }

    /** Runs a program to its end as the server's user. */
    public Command run(Duration limit, String program, String... words) throws IOException, InterruptedException {
        return Command.run(user.command(words(program, words)), folder.root(), limit);
    }

    /** A process for the server itself, not started yet. */
    public ProcessBuilder server(String program, String... words) {
        return Command.prepare(user.serverCommand(words(program, words)), folder.root());
    }

    private List<String> words(String program, String... words) {
        var all = new ArrayList<>(List.of(binaries.program(program)));
        all.addAll(List.of(words));
        return all;
    }
}
