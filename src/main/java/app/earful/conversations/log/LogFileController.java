package app.earful.conversations.log;

import app.earful.conversations.Conversation;
import app.earful.conversations.ConversationBody;
import app.earful.conversations.Person;
import app.earful.conversations.Promise;
import app.earful.platform.files.ListFiles;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The conversations of a selection as CSV and as JSON Lines, from the page and for programs. Feelings are not in it. */
@RestController
@AllowedTo(Role.READER)
class LogFileController {
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "happened_at",
            "customer",
            "customer_id",
            "channel",
            "outcome",
            "started_by",
            "score",
            "note",
            "dots",
            "promises",
            "next_on",
            "members",
            "contacts",
            "logged_by",
            "id");

    private final Log log;
    private final ListFiles files;

    LogFileController(Log log, ListFiles files) {
        this.log = log;
        this.files = files;
    }

    @GetMapping({"/conversations.csv", "/api/v1/conversations.csv"})
    ResponseEntity<StreamingResponseBody> csv(Member member, @RequestParam MultiValueMap<String, String> parameters) {
        var filter = LogFilter.of(parameters);
        return files.csv("conversations.csv", COLUMNS, () -> all(member, filter).map(LogFileController::cells));
    }

    /** As the API gives them. */
    @GetMapping({"/conversations.jsonl", "/api/v1/conversations.jsonl"})
    ResponseEntity<StreamingResponseBody> lines(Member member, @RequestParam MultiValueMap<String, String> parameters) {
        var filter = LogFilter.of(parameters);
        return files.lines("conversations.jsonl", () -> all(member, filter).map(ConversationBody::of));
    }

    private Stream<Conversation> all(Member member, LogFilter filter) {
        return Stream.iterate(
                        log.find(member, filter, null, AT_ONCE),
                        Objects::nonNull,
                        found -> found.next() == null ? null : log.find(member, filter, found.next(), AT_ONCE))
                .flatMap(found -> found.conversations().stream());
    }

    private static List<String> cells(Conversation conversation) {
        return List.of(
                conversation.happenedAt().toString(),
                conversation.customer().name(),
                conversation.customer().id().toString(),
                conversation.channel().word(),
                conversation.outcome().word(),
                conversation.startedBy().word(),
                Objects.toString(conversation.score(), ""),
                conversation.note(),
                conversation.dots().stream()
                        .map(dot -> dot.kind().word()
                                + (dot.keptAutomatically() ? " (kept automatically): " : ": ")
                                + dot.words())
                        .collect(Collectors.joining("\n")),
                conversation.promises().stream().map(Promise::what).collect(Collectors.joining("\n")),
                Objects.toString(conversation.nextOn(), ""),
                names(conversation.members()),
                names(conversation.contacts()),
                conversation.loggedBy().name(),
                conversation.id().toString());
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::name).collect(Collectors.joining(", "));
    }
}
