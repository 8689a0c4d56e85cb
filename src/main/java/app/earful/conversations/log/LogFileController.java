package app.earful.conversations.log;

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

/** The conversations of a selection as CSV and as JSON Lines, from the page and for programs. */
@RestController
@AllowedTo(Role.READER)
class LogFileController {
    private final LogFile file;

    LogFileController(LogFile file) {
        this.file = file;
    }

    @GetMapping({"/conversations.csv", "/api/v1/conversations.csv"})
    ResponseEntity<StreamingResponseBody> csv(Member member, @RequestParam MultiValueMap<String, String> parameters) {
        return answer("text/csv;charset=UTF-8", "conversations.csv", file.csv(member, LogFilter.of(parameters)));
    }

    @GetMapping({"/conversations.jsonl", "/api/v1/conversations.jsonl"})
    ResponseEntity<StreamingResponseBody> lines(Member member, @RequestParam MultiValueMap<String, String> parameters) {
        return answer("application/x-ndjson", "conversations.jsonl", file.lines(member, LogFilter.of(parameters)));
    }

    private static ResponseEntity<StreamingResponseBody> answer(String type, String name, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .body(body);
    }
}
