package app.earful.imports;

import app.earful.TestWorkspaces.Team;
import app.earful.imports.rows.Reading;
import app.earful.imports.rows.RowProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports text as Bob's file, to its end, and tells what is in the tables. */
@Component
public class TestImports {
    private final Imports imports;
    private final ImportWork work;
    private final ProblemRepository problems;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    TestImports(
            Imports imports,
            ImportWork work,
            ProblemRepository problems,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.imports = imports;
        this.work = work;
        this.problems = problems;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public Import run(Team team, String csv) {
        return run(team, csv.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    Import run(Team team, byte[] content, Map<String, String> targets) {
        return team.within(() -> {
            var id = check(team, content, targets).id();
            if (imports.get(id).state() == ImportState.READY) {
                imports.start(team.bob(), id, Duration.ofDays(1));
                work.work(id);
            }
            return imports.get(id);
        });
    }

    Import check(Team team, String csv) {
        return check(team, csv.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    Import check(Team team, byte[] content, Map<String, String> targets) {
        return team.within(() -> {
            var id = upload(team, content).id();
            work.work(id);
            if (!targets.isEmpty()) {
                imports.decide(id, new Reading.Decision(null, null, null, targets), Duration.ofDays(1));
                work.work(id);
            }
            return imports.get(id);
        });
    }

    /** Two at the same moment: whoever sent the file, and the job. */
    Import checkTwice(Team team, String csv) {
        var one = upload(team, csv.getBytes(StandardCharsets.UTF_8));
        Runnable look = () -> team.run(() -> work.work(one.id()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(look, threads), CompletableFuture.runAsync(look, threads))
                    .join();
        }
        return team.within(() -> imports.get(one.id()));
    }

    Import upload(Team team, byte[] content) {
        try {
            var file = Files.createTempFile("test", ".csv");
            try {
                Files.write(file, content);
                return team.within(() ->
                        imports.upload(team.bob(), new Imports.Upload("people.csv", file, null), Duration.ofDays(1)));
            } finally {
                Files.delete(file);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    Import undo(Team team, Import one) {
        return team.within(() -> {
            imports.undo(team.bob(), one.id(), Duration.ofDays(1));
            work.work(one.id());
            return imports.get(one.id());
        });
    }

    List<RowProblem> problems(Team team, Import one) {
        return team.within(() -> problems.find(one.id(), 1_000));
    }

    static byte[] fixture(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/imports", name));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** One value of the workspace's tables. */
    public <T> T ask(Team team, Class<T> type, String sql, Object... parameters) {
        return team.within(() -> transactions.execute(
                _ -> jdbc.sql(sql).params(parameters).query(type).single()));
    }

    List<String> list(Team team, String sql) {
        return team.within(() ->
                transactions.execute(_ -> jdbc.sql(sql).query(String.class).list()));
    }

    void change(Team team, String sql, Object... parameters) {
        team.run(() -> transactions.executeWithoutResult(
                _ -> jdbc.sql(sql).params(parameters).update()));
    }

    UUID customer(Team team, String name) {
        return ask(team, UUID.class, "select id from customers where name = ?", name);
    }

    /** Everything an import may touch, without what only says that somebody touched it. */
    Map<String, List<String>> everything(Team team) {
        var rows = new TreeMap<String, List<String>>();
        for (var table : List.of("customers", "contacts", "contact_points", "customer_tags")) {
            rows.put(table, list(team, """
                            select (to_jsonb(t) - 'version' - 'updated_at' - 'updated_by')::text as row from %s t order by row
                            """.formatted(table)));
        }
        return rows;
    }
}
