package app.earful.conversations.log;

import app.earful.conversations.Conversation;
import app.earful.conversations.ConversationBody;
import app.earful.conversations.Person;
import app.earful.conversations.Promise;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.lists.Position;
import app.earful.platform.web.CsvCell;
import app.earful.workspaces.Member;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The log as CSV and as JSON Lines, written while it is read, so that its length does not matter. Feelings are not in it. */
@Component
class LogFile {
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
    private final JsonMapper json;

    LogFile(Log log, JsonMapper json) {
        this.log = log;
        this.json = json;
    }

    private interface Row {
        void write(Conversation conversation) throws IOException;
    }

    private interface Sheet {
        Row begin(Writer text) throws IOException;
    }

    StreamingResponseBody csv(Member member, LogFilter filter) {
        return stream(member, filter, text -> {
            text.write('\uFEFF');
            // the text has a buffer, and is flushed at the end
            var csv = CsvWriter.builder().bufferSize(0).build(text);
            csv.writeRecord(COLUMNS);
            return conversation ->
                    csv.writeRecord(cells(conversation).map(CsvCell::safe).toList());
        });
    }

    /** An object a line, as the API gives it. */
    StreamingResponseBody lines(Member member, LogFilter filter) {
        return stream(
                member,
                filter,
                text -> conversation -> text.write(json.writeValueAsString(ConversationBody.of(conversation)) + "\n"));
    }

    private StreamingResponseBody stream(Member member, LogFilter filter, Sheet sheet) {
        return output -> {
            // written by another thread than the request's, where no workspace is set
            CurrentWorkspace.<Boolean, IOException>within(member.workspaceId(), () -> {
                write(member, filter, sheet, output);
                return true;
            });
        };
    }

    private void write(Member member, LogFilter filter, Sheet sheet, OutputStream output) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        var row = sheet.begin(text);
        @Nullable Position after = null;
        do {
            var found = log.find(member, filter, after, AT_ONCE);
            for (var conversation : found.conversations()) {
                row.write(conversation);
            }
            after = found.next();
        } while (after != null);
        text.flush();
    }

    private static Stream<String> cells(Conversation conversation) {
        return Stream.of(
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
