package app.earful.samples.fiction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the resources under samples/: lines, in [sections], in blocks that begin with ==; # begins a remark. */
final class Texts {
    private Texts() {}

    /** A block's facts, such as "weight" to "10", and the lines below it. */
    record Block(String name, Map<String, String> facts, List<String> lines) {
        String fact(String key, String otherwise) {
            return facts.getOrDefault(key, otherwise);
        }

        List<String> words(String key) {
            return facts.containsKey(key) ? List.of(facts.get(key).split(" ")) : List.of();
        }
    }

    static List<String> lines(String resource) {
        try (var stream = Texts.class.getResourceAsStream("/samples/" + resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static Map<String, List<String>> sections(List<String> lines) {
        var sections = new LinkedHashMap<String, List<String>>();
        var current = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                sections.put(line.substring(1, line.indexOf(']')), current);
            } else {
                current.add(line);
            }
        }
        return sections;
    }

    static List<Block> blocks(String resource) {
        var blocks = new ArrayList<Block>();
        for (var line : lines(resource)) {
            if (line.startsWith("== ")) {
                blocks.add(block(line.substring(3)));
            } else {
                blocks.getLast().lines().add(line);
            }
        }
        return blocks;
    }

    private static Block block(String head) {
        var parts = columns(head);
        var facts = new LinkedHashMap<String, String>();
        for (var part : parts.subList(1, parts.size())) {
            var blank = part.indexOf(' ');
            facts.put(part.substring(0, blank), part.substring(blank + 1));
        }
        return new Block(parts.getFirst(), facts, new ArrayList<>());
    }

    static List<String> columns(String line) {
        return List.of(line.strip().split("\\s*\\|\\s*"));
    }
}
