package app.earful.insight.meaning;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Splits text into the pieces of words that BERT models know, as the published tokenizer of bert-base-uncased does: cleaned,
 * in lower case, without accents, split at spaces and punctuation, then the longest known pieces from the left
 * (Devlin et al. 2019, section 3; Wu et al. 2016).
 */
final class WordPieces {
    private static final int LONGEST_WORD = 100;
    private static final String CONTINUED = "##";

    private final Map<String, Integer> vocabulary;
    private final int begin;
    private final int end;
    private final int unknown;

    WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        begin = known("[CLS]");
        end = known("[SEP]");
        unknown = known("[UNK]");
    }

    /** Reads the vocabulary out of a {@code tokenizer.json} as HuggingFace's library writes it. */
    static WordPieces of(InputStream tokenizerJson) {
        var vocabulary = new HashMap<String, Integer>(60_000);
        var root = JsonMapper.builder().build().readTree(tokenizerJson);
        for (var piece : root.path("model").path("vocab").properties()) {
            vocabulary.put(piece.getKey(), piece.getValue().intValue());
        }
        return new WordPieces(vocabulary);
    }

    private int known(String piece) {
        var number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return number;
    }

    /** @return the numbers of the pieces between those of begin and end, at most {@code limit} in all */
    long[] of(String text, int limit) {
        var pieces = new Pieces(limit);
        pieces.add(begin);
        for (var word : words(text).split(" ")) {
            if (pieces.isFull()) {
                break;
            }
            if (!word.isEmpty()) {
                split(word, pieces);
            }
        }
        return pieces.endedWith(end);
    }

    private void split(String word, Pieces pieces) {
        var before = pieces.count;
        var from = word.codePointCount(0, word.length()) > LONGEST_WORD ? -1 : 0;
        while (from >= 0 && from < word.length()) {
            from = addLongest(word, from, pieces);
        }
        if (from < 0) {
            pieces.count = before;
            pieces.add(unknown);
        }
    }

    /** @return where the longest known piece ends, -1 when there is none */
    private int addLongest(String word, int from, Pieces pieces) {
        for (var to = word.length(); to > from; to = word.offsetByCodePoints(to, -1)) {
            var piece = word.substring(from, to);
            var number = vocabulary.get(from == 0 ? piece : CONTINUED + piece);
            if (number != null) {
                pieces.add(number);
                return to;
            }
        }
        return -1;
    }

    private static final class Pieces {
        private final long[] numbers;
        private int count;

        Pieces(int limit) {
            numbers = new long[limit];
        }

        boolean isFull() {
            return count >= numbers.length - 1;
        }

        void add(int number) {
            if (!isFull()) {
                numbers[count++] = number;
            }
        }

        long[] endedWith(int number) {
            numbers[count++] = number;
            return Arrays.copyOf(numbers, count);
        }
    }

    /** Words and single marks, with a space between any two. */
    private static String words(String text) {
        var words = new StringBuilder(text.length() + 16);
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .codePoints()
                .forEach(character -> append(words, character));
        return words.toString();
    }

    private static void append(StringBuilder words, int character) {
        if (isSpace(character)) {
            words.append(' ');
        } else if (isMark(character) || isIdeograph(character)) {
            words.append(' ').appendCodePoint(character).append(' ');
        } else if (!isLeftOut(character)) {
            words.appendCodePoint(character);
        }
    }

    private static boolean isSpace(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    private static boolean isLeftOut(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK -> true;
            default -> character == 0xFFFD;
        };
    }

    private static boolean isMark(int character) {
        if (character < 128) {
            return character > ' ' && character < 127 && !Character.isLetterOrDigit(character);
        }
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Not Japanese syllables, not Hangul: those are words of letters to the models. */
    private static boolean isIdeograph(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                && Character.isIdeographic(character);
    }
}
