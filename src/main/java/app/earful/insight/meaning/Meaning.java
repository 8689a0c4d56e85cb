package app.earful.insight.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What English texts mean, by two models: all-MiniLM-L6-v2, which is better on speech, and bge-small-en-v1.5, which is better on
 * writing. A text's meaning depends on nothing but the text. Safe for use by many threads.
 */
public final class Meaning {
    /** The length of each model's vector. */
    public static final int LENGTH = 384;

    private static final Pattern ADDRESS =
            Pattern.compile("https?://\\S+|\\bwww\\.\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+|(?<![\\w@])@\\w+");

    /** About 4 kB each. */
    private static final int REMEMBERED = 5_000;

    private final List<SentenceModel> models;
    private final Map<String, float[][]> remembered = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[][]> eldest) {
            return size() > REMEMBERED;
        }
    });

    private Meaning(List<SentenceModel> models) {
        this.models = models;
    }

    private static final class Shipped {
        static final Meaning MEANING = new Meaning(List.of(
                SentenceModel.shipped("all-minilm-l6-v2-q", SentenceModel.Pooling.MEAN),
                SentenceModel.shipped("bge-small-en-v1.5-q", SentenceModel.Pooling.FIRST)));
    }

    /** The models that come with Earful; loading them takes about a second, once. */
    public static Meaning shipped() {
        return Shipped.MEANING;
    }

    private static final AtomicBoolean LOADING = new AtomicBoolean();
    private static final AtomicReference<@Nullable Meaning> LOADED = new AtomicReference<>();

    /** For whoever cannot wait: nothing until they are loaded, which begins with the first call. */
    public static Optional<Meaning> shippedOnceLoaded() {
        if (LOADED.get() == null && LOADING.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("loading-meaning").start(() -> LOADED.set(shipped()));
        }
        return Optional.ofNullable(LOADED.get());
    }

    /** @return a vector of unit length for each model, all-MiniLM-L6-v2 first; not to be changed */
    public float[][] of(String text) {
        var known = remembered.get(text);
        if (known != null) {
            return known;
        }
        var meaning = compute(text);
        remembered.put(text, meaning);
        return meaning;
    }

    private float[][] compute(String text) {
        var said = withoutAddresses(text);
        return models.stream().map(model -> model.vector(said)).toArray(float[][]::new);
    }

    /** By all-MiniLM-L6-v2 alone, in a third of the time; what is searched for is short and asked once, so it is not remembered. */
    public float[] spoken(String text) {
        return models.getFirst().vector(withoutAddresses(text));
    }

    /** Links, mail addresses and names behind an @ say where and to whom, and drown what is said. */
    public static String withoutAddresses(String text) {
        var said = ADDRESS.matcher(text).replaceAll(" ").strip();
        return said.isEmpty() ? text : said;
    }

    /** As {@link #of(String)} for many, on all processors; equal texts share one meaning. */
    public List<float[][]> of(List<String> texts) {
        var known = new HashMap<String, Future<float[][]>>();
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var ordered = texts.stream()
                    .map(text -> known.computeIfAbsent(text, key -> workers.submit(() -> compute(key))))
                    .toList();
            var meanings = new ArrayList<float[][]>(texts.size());
            for (var meaning : ordered) {
                meanings.add(meaning.get());
            }
            return meanings;
        } catch (ExecutionException exception) {
            throw new IllegalStateException("a text could not be understood", exception.getCause());
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading texts", exception);
        }
    }
}
