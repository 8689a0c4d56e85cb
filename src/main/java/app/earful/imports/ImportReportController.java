package app.earful.imports;

import app.earful.imports.rows.RowProblems;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The problems of an import as a file, to work through beside the original. */
@Controller
@AllowedTo(Role.MEMBER)
class ImportReportController {
    private final Imports imports;
    private final ProblemRepository problems;
    private final ProblemReport report;

    ImportReportController(Imports imports, ProblemRepository problems, ProblemReport report) {
        this.imports = imports;
        this.problems = problems;
        this.report = report;
    }

    @GetMapping("/imports/{id}/problems.csv")
    ResponseEntity<byte[]> problems(Member member, @PathVariable UUID id) {
        var one = imports.get(id);
        var csv = report.csv(problems.find(id, RowProblems.KEPT), member.locale());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"import-%d-problems.csv\"".formatted(one.number()))
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }
}
