package app.earful.samples.fiction;

import app.earful.conversations.Outcome;
import app.earful.samples.fiction.Slots.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a note as people write them: one to four sentences, the customer's words among them. */
final class NoteWriter {
    private final Map<String, List<String>> texts = Texts.sections(Texts.lines("notes.txt"));
    private final Slots slots;
    private final Chance chance;

    NoteWriter(Slots slots, Chance chance) {
        this.slots = slots;
        this.chance = chance;
    }

    /** @param heard the customer's words, which stand in the note as they are */
    String about(List<String> heard, boolean toBeDone, Context context) {
        var sentences = new ArrayList<String>();
        if (heard.size() < 3 && chance.of(0.5)) {
            sentences.add(text("opening", context));
        }
        for (var words : heard) {
            var named = sentences.stream().anyMatch(sentence -> sentence.startsWith(context.first()));
            sentences.add(text(named ? "told" : "said", context).replace("{words}", words));
        }
        if (heard.isEmpty()) {
            sentences.add(text("nothing", context));
        }
        if (heard.size() < 2 && chance.of(heard.isEmpty() ? 0.7 : 0.3)) {
            sentences.add(text("aside", context));
        }
        if (!heard.isEmpty() && sentences.size() < 4 && chance.of(toBeDone ? 0.4 : 0)) {
            sentences.add(text("ending", context));
        }
        return String.join(" ", sentences);
    }

    /** Most attempts carry no note at all. */
    String attempt(Outcome outcome, Context context) {
        return chance.of(0.4) || outcome == Outcome.INTERNAL_NOTE ? text(outcome.word(), context) : "";
    }

    private String text(String section, Context context) {
        var choices = texts.getOrDefault(section + " " + context.language(), List.of());
        return fillAllBut(chance.oneOf(choices), context);
    }

    /** {words} is put in last: what customers say may hold braces of its own one day. */
    private String fillAllBut(String text, Context context) {
        var at = text.indexOf("{words}");
        return at < 0
                ? slots.fill(text, context)
                : slots.fill(text.substring(0, at), context) + "{words}" + slots.fill(text.substring(at + 7), context);
    }
}
