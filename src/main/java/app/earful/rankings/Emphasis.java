package app.earful.rankings;

import java.util.ArrayList;
import java.util.List;

/** A piece of a sentence; what stood between asterisks is strong. */
public record Emphasis(String text, boolean strong) {
    public static List<Emphasis> of(String sentence) {
        var pieces = new ArrayList<Emphasis>();
        var parts = sentence.split("\\*", -1);
        for (var i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                pieces.add(new Emphasis(parts[i], i % 2 == 1));
            }
        }
        return pieces;
    }

    public static String plain(String sentence) {
        return sentence.replace("*", "");
    }
}
