package app.earful.conversations;

import app.earful.insight.reading.Kind;
import app.earful.insight.reading.TextReader;
import app.earful.lessons.Lessons;
import app.earful.workspaces.Member;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells from what was saved where a member knows better than the reader of which kind a dot is. */
@Component
class Teaching {
    private final Lessons lessons;

    Teaching(Lessons lessons) {
        this.lessons = lessons;
    }

    void logged(Member member, Conversation conversation) {
        overruled(member, conversation.note(), conversation.dots());
    }

    /** A dot that was given another kind; of the new ones those that stand in the note and would have been suggested otherwise. */
    void corrected(Member member, Conversation before, Conversation now) {
        var kinds = before.dots().stream().collect(Collectors.toMap(Dot::id, Dot::kind));
        for (var dot : now.dots()) {
            var earlier = kinds.get(dot.id());
            if (earlier != null && earlier != dot.kind()) {
                lessons.teach(member, dot.id());
            }
        }
        overruled(
                member,
                now.note(),
                now.dots().stream().filter(dot -> !kinds.containsKey(dot.id())).toList());
    }

    /** "Other" is what a dot is when nobody chose a kind. */
    private void overruled(Member member, String note, List<Dot> dots) {
        for (var dot : dots) {
            if (dot.kind() != DotKind.OTHER && note.contains(dot.words())) {
                var reading = TextReader.shipped().read(dot.words(), null, lessons.corrections());
                var suggested = reading.isKindSure() && reading.kind() != Kind.OTHER;
                if (suggested && !reading.kind().word().equals(dot.kind().word())) {
                    lessons.teach(member, dot.id());
                }
            }
        }
    }
}
