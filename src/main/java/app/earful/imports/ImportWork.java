package app.earful.imports;

import app.earful.imports.rows.Pass;
import app.earful.imports.rows.Readers;
import app.earful.imports.rows.Reading;
import app.earful.imports.rows.RowProblems;
import app.earful.imports.rows.RowReader;
import app.earful.sheets.Sheet;
import app.earful.sheets.Survey;
import app.earful.sheets.UnreadableFile;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Looks at files, imports them and takes them back. Called by the job, and by whoever cannot wait for it. */
@Service
class ImportWork {
    private final ImportRepository imports;
    private final MemberRepository members;
    private final ImportTransactions transactions;
    private final JsonMapper json;

    ImportWork(ImportRepository imports, MemberRepository members, ImportTransactions transactions, JsonMapper json) {
        this.imports = imports;
        this.members = members;
        this.transactions = transactions;
        this.json = json;
    }

    /** Whatever is to be done next; nothing when it has been done. Can be called again after it broke off anywhere. */
    void work(UUID id) {
        var found = imports.find(id);
        if (found.isEmpty()) {
            return;
        }
        switch (found.get().state()) {
            case CHECKING -> withFile(found.get(), this::check);
            case RUNNING -> withFile(found.get(), this::run);
            case UNDOING -> transactions.undo(id);
            case READY, DONE, FAILED, UNDONE -> {}
        }
    }

    /** Finds out how the file is to be read, and no more: for whoever wants it imported without a look at what would happen. */
    void survey(UUID id) {
        withFile(imports.find(id).orElseThrow(), this::survey);
    }

    @FunctionalInterface
    private interface FileWork {
        void accept(Import one, Path file) throws IOException;
    }

    private void withFile(Import one, FileWork work) {
        try {
            var file = Files.createTempFile("earful-import", ".tmp");
            try {
                try (var out = Files.newOutputStream(file)) {
                    imports.loadFile(one.id(), out);
                }
                work.accept(one, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (UnreadableFile unreadable) {
            imports.fail(one.id(), unreadable.code(), unreadable.arguments());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private void check(Import one, Path file) throws IOException {
        survey(one, file);
        var surveyed = imports.find(one.id()).orElseThrow();
        try (var pass = pass(surveyed, file)) {
            transactions.check(pass);
        }
    }

    private void survey(Import one, Path file) throws IOException {
        var before = one.reading();
        var survey =
                Survey.of(file, Imports.choice(one), member(one).workspace().country());
        var reading = Reading.of(survey, before == null ? "customer" : before.relationship());
        var targets = before == null ? imports.findMapping(reading.fingerprint()) : Optional.of(before.targets());
        var mapped = targets.map(reading::mapped).orElse(reading);
        imports.storeSurvey(one.id(), survey.source(), mapped, Math.toIntExact(survey.rows()));
    }

    private void run(Import one, Path file) throws IOException {
        try (var pass = pass(one, file)) {
            transactions.run(pass);
        }
    }

    private Member member(Import one) {
        return members.find(one.memberId()).orElseThrow();
    }

    private Pass pass(Import one, Path file) throws IOException {
        var reading = Objects.requireNonNull(one.reading());
        var workspace = member(one).workspace();
        var around = new RowReader.Surroundings(workspace.country(), Pass.members(members.findActive()));
        return new Pass(
                one.id(),
                workspace.currency(),
                reading,
                one.source(),
                new Readers(Sheet.open(file, reading.layout()), () -> new RowReader(reading, around, json)),
                new RowProblems());
    }
}
