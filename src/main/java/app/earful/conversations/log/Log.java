package app.earful.conversations.log;

import app.earful.conversations.Conversation;
import app.earful.conversations.ConversationRepository;
import app.earful.conversations.Person;
import app.earful.platform.lists.Position;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log: which conversations, then all that hangs on them. The page, the file and the API read it here. */
@Component
@Transactional(readOnly = true)
class Log {
    private final LogRepository log;
    private final ConversationRepository conversations;
    private final MemberRepository members;

    Log(LogRepository log, ConversationRepository conversations, MemberRepository members) {
        this.log = log;
        this.conversations = conversations;
        this.members = members;
    }

    record Found(List<Conversation> conversations, @Nullable Position next, boolean cutShort) {}

    Found find(Member member, LogFilter filter, @Nullable Position after, int limit) {
        var slice = log.find(filter, member.zone(), after, limit);
        return new Found(conversations.findAll(slice.ids()), slice.next(), slice.cutShort());
    }

    List<Person> members() {
        return members.findNames().stream()
                .map(member -> new Person(member.id(), member.name()))
                .toList();
    }

    /** Of the customer that is filtered by; empty without one. */
    String customerName(LogFilter filter) {
        return filter.customer() == null ? "" : log.customerName(filter.customer());
    }
}
