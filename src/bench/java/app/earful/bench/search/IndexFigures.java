package app.earful.bench.search;

import app.earful.bench.Results;
import app.earful.insight.meaning.Meaning;
import app.earful.insight.meaning.Vectors;
import app.earful.search.index.Cells;
import app.earful.search.index.Position;
import app.earful.search.index.Question;
import app.earful.search.index.SearchIndex;
import app.earful.search.index.Wanted;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Measures an index of very many dots, in a JVM with the options of the application. */
final class IndexFigures {
    private static final int SEARCHES = 300;

    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(7);
    private final ManyDots dots;
    private final TypedWords typed;
    private final int count;

    private IndexFigures(ManyDots dots, int count) {
        this.dots = dots;
        this.count = count;
        typed = new TypedWords(dots, random);
    }

    static void measureElsewhere(Path data, Results results) throws IOException, InterruptedException {
        for (var size : System.getenv()
                .getOrDefault("EARFUL_BENCH_DOTS", "10000,1000000")
                .split(",")) {
            var command = new ArrayList<>(
                    List.of(ProcessHandle.current().info().command().orElse("java")));
            command.addAll(OPTIONS);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), IndexFigures.class.getName()));
            command.addAll(List.of(data.toString(), size));
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines();
            if (process.waitFor() != 0) {
                throw new IOException("the index of " + size + " dots could not be measured");
            }
            lines.map(line -> line.split("\t", -1))
                    .forEach(cells -> results.add(size + " dots, " + cells[0], cells[1], Double.parseDouble(cells[2])));
        }
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("earful-bench-search");
        new IndexFigures(ManyDots.of(Path.of(arguments[0])), Integer.parseInt(arguments[1])).measure(folder);
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    private void measure(Path folder) throws IOException {
        var sample = new ArrayList<float[]>();
        for (var i = 0; count >= Cells.WORTH_IT && i < Cells.sampleSize(count); i++) {
            sample.add(dots.mixed(random));
        }
        var began = System.nanoTime();
        try (var index = SearchIndex.create(folder, sample)) {
            say("made", "cells s", seconds(began));
            for (var i = 0; i < count; i++) {
                index.add(dots.dot(i));
            }
            index.reached(Position.built("1:1:", 1, new UUID(0, 0), count));
            index.save();
            say("made", "total s", seconds(began));
            say("made", "MB on disk", megabytes(folder));
            search(index);
            say("made", "resident MB", residentMegabytes());
            catchUp(index);
        }
    }

    private void search(SearchIndex index) throws IOException {
        time(index, "2 letters, being typed", () -> question(typed.beginning(typed.word(), 2)));
        time(index, "3 letters, being typed", () -> question(typed.beginning(typed.word(), 3)));
        time(index, "a word, being typed", () -> question(typed.beginning(typed.word(), 5)));
        time(index, "a word", () -> question(typed.word() + " "));
        time(
                index,
                "two words, the second being typed",
                () -> question(typed.word() + " " + typed.beginning(typed.word(), 4)));
        time(index, "three words", () -> question(typed.word() + " " + typed.word() + " " + typed.word() + " "));
        time(index, "mistyped", () -> question(typed.mistyped(typed.word()) + " "));
        time(index, "a phrase", () -> question(typed.phrase()));
        time(index, "nothing to be found", () -> question("xq" + typed.word() + "zy "));
        time(index, "by meaning", () -> new Question("", dots.meaning(random), Wanted.ANYTHING, 20));
        time(index, "blended, understanding included", () -> {
            var words = typed.word() + " " + typed.word() + " " + typed.word();
            return new Question(words, Meaning.shipped().spoken(words), Wanted.ANYTHING, 20);
        });
        recall(index);
    }

    private void time(SearchIndex index, String name, Supplier<Question> questions) throws IOException {
        var times = new ArrayList<Double>();
        var work = new ArrayList<Double>();
        for (var i = 0; i < SEARCHES + SEARCHES / 3; i++) {
            var began = System.nanoTime();
            var worked = THREADS.getCurrentThreadCpuTime();
            index.ask(questions.get());
            if (i >= SEARCHES / 3) {
                times.add((System.nanoTime() - began) / 1e6);
                work.add((THREADS.getCurrentThreadCpuTime() - worked) / 1e6);
            }
        }
        percentiles(name, "ms", times);
        percentiles(name, "CPU ms", work);
    }

    private static void percentiles(String name, String unit, List<Double> times) {
        times.sort(Double::compare);
        say(name, "p50 " + unit, times.get(times.size() / 2));
        say(name, "p99 " + unit, times.get(times.size() * 99 / 100));
    }

    /** Of the ten nearest that comparing with all would find, by how many are found. */
    private void recall(SearchIndex index) throws IOException {
        random.setSeed(99);
        var found = 0;
        var asked = 20;
        var wanted = new ArrayList<float[]>();
        for (var i = 0; i < asked; i++) {
            wanted.add(dots.meaning(random));
        }
        var nearest = nearest(wanted);
        for (var i = 0; i < asked; i++) {
            var ids = new HashSet<>(nearest.get(i));
            for (var hit : index.ask(new Question("", wanted.get(i), Wanted.ANYTHING, 10))) {
                found += ids.contains((int) hit.id().getLeastSignificantBits()) ? 1 : 0;
            }
        }
        say("by meaning", "recall@10", found / (10.0 * asked));
    }

    private List<List<Integer>> nearest(List<float[]> wanted) {
        record Near(int dot, float likeness) {}
        var best = new ArrayList<List<Near>>();
        wanted.forEach(_ -> best.add(new ArrayList<>()));
        for (var dot = 0; dot < count; dot++) {
            var vector = dots.meaningOf(dot);
            for (var i = 0; i < wanted.size(); i++) {
                var likeness = Vectors.dot(vector, wanted.get(i));
                var kept = best.get(i);
                if (kept.size() < 10 || likeness > kept.getLast().likeness()) {
                    kept.add(new Near(dot, likeness));
                    kept.sort((one, other) -> Float.compare(other.likeness(), one.likeness()));
                    if (kept.size() > 10) {
                        kept.removeLast();
                    }
                }
            }
        }
        return best.stream().map(near -> near.stream().map(Near::dot).toList()).toList();
    }

    /** A hundred new dots, until they are found. */
    private void catchUp(SearchIndex index) throws IOException {
        var began = System.nanoTime();
        for (var i = 0; i < 100; i++) {
            index.replace(dots.dot(i));
        }
        index.reached(Position.built("1:1:", 1, new UUID(0, 0), count));
        say("100 changed", "until found ms", seconds(began) * 1_000);
    }

    private static Question question(String words) {
        return new Question(words, null, Wanted.ANYTHING, 8);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static double megabytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }

    /** Without the pages of the index itself, which the system gives back when it needs them. */
    private static double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("RssAnon"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .sum()
                / 1e3;
    }

    private static void say(String name, String measure, double value) {
        System.out.println(name + "\t" + measure + "\t" + value);
    }
}
