package app.earful.bench.insight;

import app.earful.bench.Results;
import app.earful.insight.meaning.Meaning;
import app.earful.insight.reading.Corrections;
import app.earful.insight.reading.Kind;
import app.earful.insight.reading.Reading;
import app.earful.insight.reading.TextReader;
import app.earful.insight.reading.TextReader.Lesson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What corrections are worth: a workspace that gives three things it hears again and again other kinds than the shipped reader,
 * among four times as much that it leaves as it is read. After so many corrections: the share of its own pattern that is read
 * as it wants, of all else that is still read as before, and of our marked reviews.
 */
final class LearningFigures {
    private static final List<Integer> CORRECTIONS = List.of(0, 5, 10, 20, 40);
    private static final List<Kind> GIVEN = List.of(Kind.PAIN, Kind.WISH, Kind.OPPORTUNITY);
    private static final double PATTERN_SHARE = 0.2;
    private static final int REMEMBERED = 1_000;
    private static final int PATTERN_TESTS = 100;
    private static final int REST_TESTS = 300;

    private final Path folder;
    private final Results results;
    private final TextReader reader = TextReader.shipped();
    private final boolean byMeaning;

    LearningFigures(Path folder, Results results, boolean byMeaning) {
        this.folder = folder;
        this.results = results;
        this.byMeaning = byMeaning;
    }

    private record Heard(String text, Kind kind) {}

    void add(String set, int streams) throws IOException {
        var texts = MarkedTexts.read(folder.resolve(set + ".tsv"), 0, 1);
        var reviews = MarkedTexts.read(Path.of("src", "bench", "reading", "reviews.tsv"), 0, 2);
        var marked = new ArrayList<Heard>();
        for (var i = 0; i < reviews.size(); i++) {
            var kind = Kind.valueOf(reviews.marks().get(i).toUpperCase(Locale.ROOT));
            marked.add(new Heard(reviews.texts().get(i), kind));
        }
        var sums = new HashMap<Integer, double[]>();
        for (var seed = 0; seed < streams; seed++) {
            run(texts, marked, new Random(seed), sums);
        }
        var name = "corrections: " + set + (byMeaning ? "" : ", words");
        for (var corrections : CORRECTIONS) {
            var sum = sums.getOrDefault(corrections, new double[3]);
            results.add(name, "pattern % after " + corrections, sum[0] / streams);
            results.add(name, "rest % after " + corrections, sum[1] / streams);
            results.add(name, "reviews % after " + corrections, sum[2] / streams);
        }
    }

    private void run(MarkedTexts texts, List<Heard> marked, Random random, Map<Integer, double[]> sums) {
        var pattern = new ArrayList<Heard>();
        var rest = new ArrayList<Heard>();
        part(texts, random, pattern, rest);
        var patternTests = pattern.subList(0, Math.min(PATTERN_TESTS, pattern.size() / 2));
        var restTests = rest.subList(0, REST_TESTS);
        var patternStream = pattern.listIterator(patternTests.size());
        var restStream = rest.listIterator(REST_TESTS);
        var lessons = new ArrayList<Lesson>();
        var learned = Corrections.none();
        var corrections = 0;
        for (var wanted : CORRECTIONS) {
            while (corrections < wanted && patternStream.hasNext() && restStream.hasNext()) {
                var heard = random.nextDouble() < PATTERN_SHARE ? patternStream.next() : restStream.next();
                lessons.add(new Lesson(heard.text, meaning(heard.text), heard.kind));
                if (read(heard.text, learned).kind() != heard.kind) {
                    corrections++;
                    learned = reader.learn(lessons.subList(Math.max(0, lessons.size() - REMEMBERED), lessons.size()));
                }
            }
            var sum = sums.computeIfAbsent(wanted, _ -> new double[3]);
            sum[0] += right(patternTests, learned);
            sum[1] += right(restTests, learned);
            sum[2] += right(marked, learned);
        }
    }

    /** Three labels drawn at random are the pattern; all else keeps the kind it is read with. */
    private void part(MarkedTexts texts, Random random, List<Heard> pattern, List<Heard> rest) {
        var labels = new ArrayList<>(texts.marks().stream().distinct().sorted().toList());
        Collections.shuffle(labels, random);
        for (var i = 0; i < texts.size(); i++) {
            var text = texts.texts().get(i);
            var at = labels.indexOf(texts.marks().get(i));
            if (at < GIVEN.size()) {
                pattern.add(new Heard(text, GIVEN.get(at)));
            } else {
                rest.add(new Heard(text, read(text, Corrections.none()).kind()));
            }
        }
        Collections.shuffle(pattern, random);
        Collections.shuffle(rest, random);
    }

    private double right(List<Heard> tests, Corrections learned) {
        var right = tests.stream()
                .filter(test -> read(test.text, learned).kind() == test.kind)
                .count();
        return 100.0 * right / tests.size();
    }

    private Reading read(String text, Corrections learned) {
        return reader.read(text, meaning(text), learned);
    }

    private float @Nullable [][] meaning(String text) {
        return byMeaning ? Meaning.shipped().of(text) : null;
    }
}
