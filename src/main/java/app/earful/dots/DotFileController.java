package app.earful.dots;

import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The dots of a selection as CSV and as JSON Lines, from the page and for programs. */
@RestController
@AllowedTo(Role.READER)
class DotFileController {
    private final DotFile file;

    DotFileController(DotFile file) {
        this.file = file;
    }

    @GetMapping({"/dots.csv", "/api/v1/dots.csv"})
    ResponseEntity<StreamingResponseBody> csv(Member member, @RequestParam MultiValueMap<String, String> parameters) {
        return answer("text/csv;charset=UTF-8", "dots.csv", file.csv(member, DotFilter.of(parameters)));
    }

    @GetMapping({"/dots.jsonl", "/api/v1/dots.jsonl"})
    ResponseEntity<StreamingResponseBody> lines(Member member, @RequestParam MultiValueMap<String, String> parameters) {
        return answer("application/x-ndjson", "dots.jsonl", file.lines(member, DotFilter.of(parameters)));
    }

    private static ResponseEntity<StreamingResponseBody> answer(String type, String name, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .body(body);
    }
}
