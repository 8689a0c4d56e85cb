package app.earful.insight.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Trains the reader and writes its weights into the sources; takes the folder of the public sets. Some two minutes. */
public final class TrainReader {
    private static final Path WEIGHTS = Path.of("src", "main", "resources", "insight", "reading", "weights.gz");

    private TrainReader() {}

    public static void main(String[] arguments) throws IOException {
        var examples = Examples.of(Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/dots"));
        System.err.printf("earful: learning from %d texts%n", examples.size());
        var models = Training.fit(examples, new EnglishMeanings(examples)::of);
        try (var out = Files.newOutputStream(WEIGHTS)) {
            models.write(out);
        }
        System.err.printf("earful: %d bytes of weights%n", Files.size(WEIGHTS));
    }
}
