package app.earful.themes.lists;

import java.util.ArrayList;
import java.util.List;

/** A name in lines that fit into a circle, or none if it does not fit. */
final class Label {
    /** Of the letters below it, on average, in the same units as the circle. */
    private static final double LETTER = 6.7;

    private static final double LINE = 13;

    private Label() {}

    static List<String> of(String name, double radius) {
        for (var count = 1; count <= 4; count++) {
            var lines = wrapped(name, count, radius);
            if (!lines.isEmpty()) {
                return lines;
            }
        }
        return List.of();
    }

    /** In exactly so many lines; the number stands on one more line below them. */
    private static List<String> wrapped(String name, int count, double radius) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : name.split("\\s+")) {
            if (lines.size() == count) {
                return List.of();
            }
            if (!line.isEmpty() && width(line.length() + 1 + word.length()) > room(lines.size(), count, radius)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (lines.size() == count || width(word.length()) > room(lines.size(), count, radius)) {
                return List.of();
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.size() == count ? lines : List.of();
    }

    private static double width(int letters) {
        return letters * LETTER;
    }

    /** The chord at the farther edge of the line. */
    private static double room(int line, int count, double radius) {
        var top = -(count + 1) * LINE / 2 + line * LINE;
        var edge = Math.max(Math.abs(top), Math.abs(top + LINE)) + 2;
        return edge >= radius ? 0 : 2 * Math.sqrt(radius * radius - edge * edge) - 14;
    }
}
