package app.earful.insight.reading;

import app.earful.insight.meaning.Meaning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The meanings of all English examples, computed once: some ten seconds of processor time for each thousand. */
final class EnglishMeanings {
    private final Map<String, float[][]> meanings = new HashMap<>();

    EnglishMeanings(List<Example> examples) {
        var texts = examples.stream()
                .filter(example -> example.language().equals("en"))
                .map(Example::text)
                .distinct()
                .toList();
        var vectors = Meaning.shipped().of(texts);
        for (var i = 0; i < texts.size(); i++) {
            meanings.put(texts.get(i), vectors.get(i));
        }
    }

    float @Nullable [][] of(Example example) {
        return meanings.get(example.text());
    }
}
