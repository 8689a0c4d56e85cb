package app.earful.imports;

import app.earful.imports.rows.Reading;
import app.earful.imports.sets.Counts;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.sheets.Column;
import app.earful.sheets.Field;
import app.earful.sheets.Source;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/imports")
@AllowedTo(Role.MEMBER)
class ImportApiController {
    private static final int PROBLEMS_SHOWN = 1_000;
    private static final TypeReference<Map<String, String>> MAPPING = new TypeReference<>() {};

    /** What is done at once is left to the job only if it breaks off. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Imports imports;
    private final ImportWork work;
    private final ImportRun run;
    private final ProblemRepository problems;
    private final ProblemReport report;
    private final JsonMapper json;

    ImportApiController(
            Imports imports,
            ImportWork work,
            ImportRun run,
            ProblemRepository problems,
            ProblemReport report,
            JsonMapper json) {
        this.imports = imports;
        this.work = work;
        this.run = run;
        this.problems = problems;
        this.report = report;
        this.json = json;
    }

    /** @param target a field's word, "own" or "ignored" */
    record ColumnAnswer(String header, String target) {}

    record ProblemAnswer(
            long line,
            @Nullable String column,
            @Nullable String value,
            String problem,
            String remedy,
            boolean rowImported) {}

    /**
     * An import as programs see it.
     *
     * @param state checking, ready, running, done, failed, undoing or undone; ready counts say what would happen, done ones what did
     * @param error why the file as a whole cannot be read
     * @param problems at most 1,000; the page has them all as CSV
     */
    record Answer(
            UUID id,
            int number,
            String state,
            String source,
            String fileName,
            @Nullable String encoding,
            @Nullable String separator,
            List<ColumnAnswer> columns,
            @Nullable Integer rows,
            int rowsRead,
            Counts counts,
            @Nullable String error,
            List<ProblemAnswer> problems,
            Instant createdAt,
            @Nullable Instant finishedAt,
            @Nullable Instant undoneAt) {}

    /**
     * Hands in a file and starts the import, which goes on after the answer.
     *
     * @param mapping a JSON object from header to a field's word, "own" or "ignored"
     * @param dryRun looks at it only and leaves it ready
     */
    @PostMapping
    ResponseEntity<Answer> upload(
            Member member,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        var targets = targets(mapping);
        var stored = Files.createTempFile("earful-upload", ".tmp");
        try {
            file.transferTo(stored);
            var upload = new Imports.Upload(String.valueOf(file.getOriginalFilename()), stored, source(source));
            var id = imports.upload(member, upload, PATIENCE).id();
            if (!dryRun && targets.isEmpty()) {
                run.begin(member, id, Duration.ZERO);
            } else {
                look(id, targets);
                if (!dryRun && imports.get(id).state() == ImportState.READY) {
                    imports.start(member, id, Duration.ZERO);
                }
            }
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + id))
                    .body(answer(imports.get(id), member.locale()));
        } finally {
            Files.deleteIfExists(stored);
        }
    }

    private void look(UUID id, Map<String, String> targets) {
        work.work(id);
        if (!targets.isEmpty() && imports.get(id).state() == ImportState.READY) {
            imports.decide(id, new Reading.Decision(null, null, null, targets), PATIENCE);
            work.work(id);
        }
    }

    @GetMapping("/{id}")
    Answer get(Member member, @PathVariable UUID id) {
        return answer(imports.get(id), member.locale());
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<Answer> undo(Member member, @PathVariable UUID id) {
        imports.undo(member, id, Duration.ZERO);
        return ResponseEntity.accepted().body(answer(imports.get(id), member.locale()));
    }

    private static @Nullable Source source(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return Source.find(word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> invalid("source", "imports.source.unknown"));
    }

    private Map<String, String> targets(@Nullable String mapping) {
        if (mapping == null || mapping.isBlank()) {
            return Map.of();
        }
        try {
            var targets = json.readValue(mapping, MAPPING);
            targets.values().stream()
                    .filter(target -> Field.find(target).isEmpty()
                            && !target.equals(Column.OWN)
                            && !target.equals(Column.IGNORED))
                    .findFirst()
                    .ifPresent(target -> {
                        throw invalid("mapping", "imports.mapping.unknown", target);
                    });
            return targets;
        } catch (JacksonException exception) {
            throw invalid("mapping", "imports.mapping.unreadable");
        }
    }

    private static Invalid invalid(String field, String key, Object... arguments) {
        return new Invalid(new FieldErrors().add(field, key, arguments));
    }

    private Answer answer(Import one, Locale locale) {
        var reading = one.reading();
        return new Answer(
                one.id(),
                one.number(),
                one.state().word(),
                one.source().word(),
                one.fileName(),
                reading == null ? null : reading.layout().encoding().shown(),
                reading == null || reading.layout().cards()
                        ? null
                        : String.valueOf(reading.layout().separator()),
                reading == null
                        ? List.of()
                        : reading.columns().stream()
                                .map(column -> new ColumnAnswer(column.header(), column.target()))
                                .toList(),
                one.rowsTotal(),
                one.rowsRead(),
                one.counts(),
                one.error() == null ? null : report.unreadable(one, locale),
                problems.find(one.id(), PROBLEMS_SHOWN).stream()
                        .map(problem -> new ProblemAnswer(
                                problem.line(),
                                problem.column(),
                                problem.value(),
                                report.problem(problem, locale),
                                report.remedy(problem, locale),
                                !problem.skipsRow()))
                        .toList(),
                one.createdAt(),
                one.finishedAt(),
                one.undoneAt());
    }
}
