package app.earful.imports;

import app.earful.imports.rows.Reading;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.database.Ids;
import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.NotFound;
import app.earful.platform.problems.Refused;
import app.earful.sheets.Layout;
import app.earful.sheets.Source;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about an import. The work itself is done by {@link ImportWork}, soon after. */
@Service
@Transactional
class Imports {
    /** Some 700,000 rows of the usual width. */
    static final long LARGEST = 100L << 20;

    private static final Duration FILES_KEPT = Duration.ofDays(30);

    private final ImportRepository imports;
    private final SchedulerClient scheduler;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource time;

    Imports(ImportRepository imports, SchedulerClient scheduler, Audit audit, Ids ids, InstantSource time) {
        this.imports = imports;
        this.scheduler = scheduler;
        this.audit = audit;
        this.ids = ids;
        this.time = time;
    }

    /**
     * A file that was handed in.
     *
     * @param source null to find out
     */
    record Upload(String name, Path file, @Nullable Source source) {}

    /**
     * Keeps the file and has it looked at.
     *
     * @param patience until a job takes the work up, if whoever calls does not do it before
     */
    Import upload(Member member, Upload upload, Duration patience) {
        try {
            var size = Files.size(upload.file());
            if (size > LARGEST) {
                throw new Refused("imports.unreadable.large");
            }
            var id = ids.next();
            var source = upload.source() == null ? Source.CSV : upload.source();
            imports.add(new ImportRepository.NewImport(id, member.id(), shortened(upload.name()), source, size));
            try (var content = Files.newInputStream(upload.file())) {
                imports.storeFile(id, content);
            }
            schedule(id, patience);
            return get(id);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static String shortened(String name) {
        var plain =
                name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "file" : plain.substring(Math.max(0, plain.length() - 120));
    }

    Import get(UUID id) {
        return imports.find(id).orElseThrow(() -> new NotFound("imports.none"));
    }

    /** By the number people see, or by the id programs know. */
    Optional<Import> findTyped(String text) {
        if (text.matches("\\d{1,9}")) {
            return imports.findByNumber(Integer.parseInt(text));
        }
        try {
            return imports.find(UUID.fromString(text));
        } catch (IllegalArgumentException exception) {
            return Optional.empty();
        }
    }

    /**
     * Looks at the file once more, with other eyes, and remembers the columns for the next file of the same header.
     *
     * @param patience as for {@link #upload}
     */
    void decide(UUID id, Reading.Decision decision, Duration patience) {
        var one = get(id);
        var reading = one.reading();
        boolean seen = one.state() == ImportState.READY || one.state() == ImportState.FAILED;
        if (reading == null || !seen || !imports.move(id, one.state(), ImportState.CHECKING)) {
            throw new Conflict("imports.notReady");
        }
        var mapped = reading.decided(decision);
        imports.storeReading(id, mapped);
        imports.storeMapping(mapped.fingerprint(), mapped.targets());
        schedule(id, patience);
    }

    /** @param patience as for {@link #upload} */
    void start(Member member, UUID id, Duration patience) {
        start(member, id, ImportState.READY, patience);
    }

    /** Of a file that was surveyed only; reading it twice takes twice as long. */
    void startUnseen(Member member, UUID id, Duration patience) {
        start(member, id, ImportState.CHECKING, patience);
    }

    private void start(Member member, UUID id, ImportState from, Duration patience) {
        var one = get(id);
        if (one.reading() == null || !one.reading().namesSomebody()) {
            throw new Conflict("imports.unreadable.nobody");
        }
        if (!imports.move(id, from, ImportState.RUNNING)) {
            throw new Conflict("imports.notReady");
        }
        audit.record(member, "import.started", "import", id, Map.of("name", one.fileName()));
        schedule(id, patience);
    }

    void undo(Member member, UUID id, Duration patience) {
        var one = get(id);
        if (one.state() != ImportState.DONE) {
            throw new Conflict("imports.notDone");
        }
        if (!one.mayBeUndoneBy(member)) {
            throw new Refused("problem.role." + Role.LEADER.word());
        }
        if (!imports.move(id, ImportState.DONE, ImportState.UNDOING)) {
            throw new Conflict("imports.notDone");
        }
        audit.record(member, "import.undone", "import", id, Map.of("name", one.fileName()));
        schedule(id, patience);
    }

    /** A file that is not wanted after all. */
    void discard(UUID id) {
        var state = get(id).state();
        if (state != ImportState.READY && state != ImportState.FAILED) {
            throw new Conflict("imports.notReady");
        }
        imports.delete(id);
    }

    /** Files are not kept longer than somebody may want to look what was in them. */
    void dropOld() {
        imports.dropOld(time.instant().minus(FILES_KEPT));
    }

    /** In the transaction that causes it: a roll-back takes it along, a crash does not lose it. */
    private void schedule(UUID id, Duration patience) {
        var instance = CurrentWorkspace.get() + "/" + id + "/" + ids.next();
        scheduler.scheduleIfNotExists(
                new TaskInstance<>(ImportJob.NAME, instance), time.instant().plus(patience));
    }

    static Layout.Choice choice(Import one) {
        var reading = one.reading();
        if (reading == null) {
            return new Layout.Choice(null, null, one.source() == Source.CSV ? null : one.source());
        }
        var layout = reading.layout();
        return new Layout.Choice(layout.encodingGuessed() ? null : layout.encoding(), layout.separator(), one.source());
    }
}
