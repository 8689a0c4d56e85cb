package app.earful.samples.fiction;

import app.earful.conversations.Channel;
import app.earful.conversations.DotKind;
import app.earful.conversations.Outcome;
import app.earful.conversations.StartedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer whose year is told on purpose: one who left in silence, one whom a call kept. */
record Story(String name, Hero hero, List<Scene> scenes) {

    /** @param owner 1 is the leader, 2 and 3 the others */
    record Hero(
            String name,
            String segment,
            String country,
            String relationship,
            int value,
            int renewsInDays,
            int sinceInDays,
            String contactName,
            String contactRole,
            int owner) {}

    /** One conversation or attempt, so many days from today. */
    record Scene(
            int inDays,
            Channel channel,
            StartedBy startedBy,
            Outcome outcome,
            @Nullable Integer score,
            String note,
            List<Line> dots,
            List<Word> promises) {}

    record Line(DotKind kind, String words) {}

    /** A promise: due so many days later, and "kept", "broken" or "open". */
    record Word(int dueInDays, String fate, String what) {}

    static List<Story> all() {
        return Texts.blocks("stories.txt").stream()
                .map(block -> new Story(block.name(), hero(block), scenes(block.lines())))
                .toList();
    }

    private static Hero hero(Texts.Block block) {
        var contact = block.fact("contact", "").split(", ");
        return new Hero(
                block.fact("name", ""),
                block.fact("segment", ""),
                block.fact("country", ""),
                block.fact("relationship", ""),
                number(block.fact("value", "0")),
                number(block.fact("renews", "0")),
                number(block.fact("since", "0")),
                contact[0],
                contact[1],
                number(block.fact("owner", "1")));
    }

    private static List<Scene> scenes(List<String> lines) {
        var scenes = new ArrayList<Scene>();
        for (var line : lines) {
            if (line.startsWith("-")) {
                scenes.add(scene(line.split(" ")));
            } else {
                scenes.add(with(scenes.removeLast(), line.strip()));
            }
        }
        return scenes;
    }

    /** "-104 call we 4" talked and gave a score; "-52 call we voicemail" did not come to a talk. */
    private static Scene scene(String[] words) {
        var outcome = words.length > 3 ? Outcome.find(words[3]) : Optional.of(Outcome.TALKED);
        return new Scene(
                number(words[0]),
                Channel.find(words[1]).orElseThrow(),
                StartedBy.find(words[2]).orElseThrow(),
                outcome.orElse(Outcome.TALKED),
                words.length > 3 && outcome.isEmpty() ? Integer.valueOf(words[3]) : null,
                "",
                new ArrayList<>(),
                new ArrayList<>());
    }

    private static Scene with(Scene scene, String line) {
        var colon = line.indexOf(": ");
        var head = line.substring(0, colon).split(" ");
        var text = line.substring(colon + 2);
        switch (head[0]) {
            case "note" -> {
                return new Scene(
                        scene.inDays(),
                        scene.channel(),
                        scene.startedBy(),
                        scene.outcome(),
                        scene.score(),
                        text,
                        scene.dots(),
                        scene.promises());
            }
            case "promise" -> scene.promises().add(new Word(number(head[1]), head[2], text));
            default -> scene.dots().add(new Line(DotKind.find(head[0]).orElseThrow(), text));
        }
        return scene;
    }

    private static int number(String text) {
        return Integer.parseInt(text.startsWith("+") ? text.substring(1) : text);
    }
}
