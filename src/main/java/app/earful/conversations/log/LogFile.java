package app.earful.conversations.log;

import app.earful.conversations.Conversation;
import app.earful.conversations.Person;
import app.earful.conversations.Promise;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.web.CsvCell;
import app.earful.workspaces.Member;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The log as CSV, written while it is read, so that its length does not matter. Feelings are not in it. */
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

    LogFile(Log log) {
        this.log = log;
    }

    StreamingResponseBody of(Member member, LogFilter filter) {
        return output -> {
            // written by another thread than the request's, where no workspace is set
            CurrentWorkspace.<Boolean, IOException>within(member.workspaceId(), () -> {
                write(member, filter, output);
                return true;
            });
        };
    }

    private void write(Member member, LogFilter filter, OutputStream output) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(COLUMNS);
        var found = log.find(member, filter, null, AT_ONCE);
        while (true) {
            for (var conversation : found.conversations()) {
                csv.writeRecord(cells(conversation).map(CsvCell::safe).toList());
            }
            if (found.next() == null) {
                break;
            }
            found = log.find(member, filter, found.next(), AT_ONCE);
        }
        csv.flush();
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
                        .map(dot -> dot.kind().word() + ": " + dot.words())
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
