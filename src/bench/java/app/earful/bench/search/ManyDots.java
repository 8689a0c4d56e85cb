package app.earful.bench.search;

import app.earful.insight.meaning.Meaning;
import app.earful.insight.meaning.PackedMeaning;
import app.earful.insight.meaning.Vectors;
import app.earful.search.index.Entry;
import app.earful.search.index.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Very many dots. One begins as one real text and ends as another, and means about what the first one does, so that no two
 * of a million are alike.
 */
final class ManyDots {
    private static final int TEXTS = 4_000;

    /** Of the other text's meaning: as far from the first as two ways to say the same are. */
    private static final float OTHER_SHARE = 0.4f;

    private final List<String> texts;
    private final List<String> others;
    private final List<float[]> meanings;

    private ManyDots(List<String> all) {
        texts = all.subList(0, TEXTS);
        others = all.subList(TEXTS, all.size());
        meanings = texts.stream().map(Meaning.shipped()::spoken).toList();
    }

    static ManyDots of(Path data) throws IOException {
        return new ManyDots(read(data));
    }

    private static List<String> read(Path data) throws IOException {
        var texts = new ArrayList<String>();
        for (var file :
                List.of("banking77-train.tsv", "clinc150-val.tsv", "hwu64-folds1-5.tsv", "dstc11-banking.tsv")) {
            for (var line : Files.readAllLines(data.resolve(file))) {
                texts.add(Arrays.stream(line.split("\t", -1))
                        .max((one, other) -> Integer.compare(one.length(), other.length()))
                        .orElse(""));
            }
        }
        Collections.shuffle(texts, new Random(1));
        return texts;
    }

    /** One of those that the dots are not made of, but which are about the same. */
    String question(Random random) {
        return others.get(random.nextInt(others.size()));
    }

    String text(Random random) {
        return texts.get(random.nextInt(TEXTS));
    }

    /** What one of the texts means. */
    float[] meaning(Random random) {
        return meanings.get(random.nextInt(TEXTS));
    }

    /** What some dot or other means. */
    float[] mixed(Random random) {
        return meaning(random.nextInt(TEXTS), random.nextInt(TEXTS));
    }

    float[] meaningOf(int dot) {
        return meaning(first(dot), second(dot));
    }

    Entry dot(int number) {
        return new Entry(
                Subject.DOT,
                new UUID(0, number),
                new UUID(1, number % 50_000),
                List.of(new UUID(2, number % 500)),
                Instant.EPOCH.plus(Duration.ofMinutes(number)),
                "other",
                0f,
                "",
                "",
                words(number),
                "en",
                PackedMeaning.pack(meaningOf(number)));
    }

    String words(int dot) {
        return half(texts.get(first(dot)), true) + " " + half(texts.get(second(dot)), false);
    }

    private static int first(int dot) {
        return Math.floorMod(dot * 31L, TEXTS);
    }

    private static int second(int dot) {
        return Math.floorMod(dot / TEXTS * 7_919L + dot * 17L, TEXTS);
    }

    private static String half(String text, boolean beginning) {
        var middle = text.indexOf(' ', text.length() / 2);
        return middle < 0 ? text : beginning ? text.substring(0, middle) : text.substring(middle + 1);
    }

    private float[] meaning(int first, int second) {
        var meaning = new float[Meaning.LENGTH];
        for (var i = 0; i < meaning.length; i++) {
            meaning[i] = meanings.get(first)[i] + OTHER_SHARE * meanings.get(second)[i];
        }
        return Vectors.toUnitLength(meaning);
    }
}
