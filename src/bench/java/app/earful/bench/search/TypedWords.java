package app.earful.bench.search;

import java.util.Random;

/** What people type into a search: words of the dots, begun, mistyped, two in a row. */
final class TypedWords {
    private final ManyDots dots;
    private final Random random;

    TypedWords(ManyDots dots, Random random) {
        this.dots = dots;
        this.random = random;
    }

    String word() {
        var words = dots.text(random).split("[^\\p{L}]+");
        var word = words[random.nextInt(words.length)];
        return word.length() < 4 ? word() : word;
    }

    String beginning(String word, int letters) {
        return word.substring(0, Math.min(letters, word.length()));
    }

    /** Two letters changed over. */
    String mistyped(String word) {
        var at = 1 + random.nextInt(word.length() - 2);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    String phrase() {
        var words = dots.text(random).split(" ");
        var at = random.nextInt(Math.max(1, words.length - 1));
        return "\"" + words[at] + " " + words[Math.min(words.length - 1, at + 1)] + "\"";
    }
}
