package app.earful.dots;

import app.earful.conversations.Conversations;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.problems.NotFound;
import app.earful.platform.problems.Refused;
import app.earful.workspaces.Member;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say of a dot besides its words and its kind. */
@Service
@Transactional
class Dots {
    private final DotRepository repository;
    private final Conversations conversations;
    private final FeelingOfDotRepository feelings;
    private final InstantSource time;

    Dots(DotRepository repository, Conversations conversations, FeelingOfDotRepository feelings, InstantSource time) {
        this.repository = repository;
        this.conversations = conversations;
        this.feelings = feelings;
        this.time = time;
    }

    HeardDot get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFound("dot.notFound"));
    }

    void correct(Member member, UUID id, DotForm form) {
        var feeling = form.feeling();
        conversations.correctDot(member, id, DotController.kind(form.kind()), form.words());
        if (feeling != null) {
            feel(member, id, feeling.isEmpty() ? null : sentiment(feeling));
        }
    }

    static Sentiment sentiment(String word) {
        return Sentiment.find(word)
                .orElseThrow(() -> new Invalid(new FieldErrors().add("feeling", "dot.feeling.unknown")));
    }

    /**
     * It feels so, whatever the program reads. Whoever may correct the conversation may say it.
     *
     * @param feeling null to take back what was said
     */
    void feel(Member member, UUID id, @Nullable Sentiment feeling) {
        var dot = get(id);
        var said = dot.said();
        if ((said == null ? null : said.sentiment()) == feeling) {
            return;
        }
        if (!feelings.isToldBy(member, dot.conversationId())) {
            throw new Refused("conversation.notYours");
        }
        if (feeling == null) {
            feelings.delete(id);
        } else {
            feelings.put(id, feeling, member.id(), time.instant());
        }
    }
}
