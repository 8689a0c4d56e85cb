package app.earful.insight.meaning;

import java.time.Duration;
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
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

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

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile List<SentenceModel> models = List.of();
    private volatile long usedAt = System.nanoTime();
    private final Map<String, float[][]> remembered = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[][]> eldest) {
            return size() > REMEMBERED;
        }
    });

    private Meaning() {}

    private static final class Shipped {
        static final Meaning MEANING = new Meaning();
    }

    /** By the models that come with Earful. They are loaded when they are first needed, which takes about a second. */
    public static Meaning shipped() {
        return Shipped.MEANING;
    }

    private static final AtomicBoolean LOADING = new AtomicBoolean();

    /** For whoever cannot wait: nothing until they are loaded, which begins with the first call. */
    public static Optional<Meaning> shippedOnceLoaded() {
        var meaning = shipped();
        meaning.usedAt = System.nanoTime();
        if (!meaning.models.isEmpty()) {
            return Optional.of(meaning);
        }
        if (LOADING.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("loading-meaning").start(meaning::load);
        }
        return Optional.empty();
    }

    private void load() {
        try {
            wake();
            lock.readLock().unlock();
        } finally {
            LOADING.set(false);
        }
    }

    /** Lets go of the models, which take 200 MB, when nobody has needed them for so long; they come back when needed. */
    public void restIfIdle(Duration idle) {
        if (System.nanoTime() - usedAt < idle.toNanos() || !lock.writeLock().tryLock()) {
            return;
        }
        try {
            if (!models.isEmpty()) {
                models.forEach(SentenceModel::close);
                models = List.of();
                remembered.clear();
                // Nobody may work for hours: without this the heap stays as large as the work that is done has made it.
                System.gc();
            }
        } finally {
            lock.writeLock().unlock();
        }
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
        return ask(models -> models.stream().map(model -> model.vector(said)).toArray(float[][]::new));
    }

    /** The models stay while they are asked. */
    private <T> T ask(Function<List<SentenceModel>, T> question) {
        wake();
        try {
            return question.apply(models);
        } finally {
            usedAt = System.nanoTime();
            lock.readLock().unlock();
        }
    }

    /** Returns with the models there, and the lock held for reading. */
    private void wake() {
        lock.readLock().lock();
        while (models.isEmpty()) {
            lock.readLock().unlock();
            lock.writeLock().lock();
            try {
                if (models.isEmpty()) {
                    models = List.of(
                            SentenceModel.shipped("all-minilm-l6-v2-q", SentenceModel.Pooling.MEAN),
                            SentenceModel.shipped("bge-small-en-v1.5-q", SentenceModel.Pooling.MEAN_BY_RARITY));
                }
                usedAt = System.nanoTime();
                lock.readLock().lock();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    /** By all-MiniLM-L6-v2 alone, in a third of the time; what is searched for is short and asked once, so it is not remembered. */
    public float[] spoken(String text) {
        return ask(models -> models.getFirst().vector(withoutAddresses(text)));
    }

    /** Links, mail addresses and names behind an @ say where and to whom, and drown what is said. */
    public static String withoutAddresses(String text) {
        var said = ADDRESS.matcher(text).replaceAll(" ").strip();
        return said.isEmpty() ? text : said;
    }

    public List<float[][]> of(List<String> texts) {
        return of(texts, _ -> {});
    }

    /**
     * As {@link #of(String)} for many, on all processors; equal texts share one meaning.
     *
     * @param understood is told after each text how many are
     */
    public List<float[][]> of(List<String> texts, IntConsumer understood) {
        var known = new HashMap<String, Future<float[][]>>();
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var ordered = texts.stream()
                    .map(text -> known.computeIfAbsent(text, key -> workers.submit(() -> compute(key))))
                    .toList();
            var meanings = new ArrayList<float[][]>(texts.size());
            for (var meaning : ordered) {
                meanings.add(meaning.get());
                understood.accept(meanings.size());
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
