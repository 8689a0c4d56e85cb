package app.earful.conversations.keeping;

import app.earful.conversations.Channel;
import app.earful.conversations.Conversations;
import app.earful.conversations.Conversations.Saved;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.conversations.StartedBy;
import app.earful.lessons.Lessons;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what programs send, and keeps dots by itself out of what customers wrote in a mail, where an owner wants it. */
@Service
@Transactional
public class Keeping {
    private final KeepingRepository repository;
    private final Conversations conversations;
    private final Lessons lessons;
    private final Audit audit;
    private final InstantSource time;

    Keeping(
            KeepingRepository repository,
            Conversations conversations,
            Lessons lessons,
            Audit audit,
            InstantSource time) {
        this.repository = repository;
        this.conversations = conversations;
        this.lessons = lessons;
        this.audit = audit;
        this.time = time;
    }

    /** As {@link Conversations#save}; dots that somebody sent with it are all there will be. */
    public Saved log(Member member, NewConversation sent) {
        return isWrittenByThem(sent) && sent.dots().isEmpty() && repository.isFromEmail()
                ? conversations.save(member, sent, () -> CertainDots.in(sent.note(), lessons.corrections()))
                : conversations.save(member, sent);
    }

    /** What we wrote says nothing of what a customer said. */
    private static boolean isWrittenByThem(NewConversation sent) {
        return sent.channel() == Channel.EMAIL
                && sent.outcome() == Outcome.TALKED
                && sent.startedBy() == StartedBy.THEY;
    }

    boolean isFromEmail() {
        return repository.isFromEmail();
    }

    void setFromEmail(Member member, boolean on) {
        if (on != repository.isFromEmail()) {
            repository.setFromEmail(on, member.id(), time.instant());
            audit.record(member, on ? "keeping.on" : "keeping.off", "workspace", member.workspaceId(), Map.of());
        }
    }
}
