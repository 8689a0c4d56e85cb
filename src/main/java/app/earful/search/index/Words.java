package app.earful.search.index;

import app.earful.insight.meaning.Stems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What was typed, taken apart.
 *
 * @param phrases between quotation marks, each with two terms or more
 */
record Words(List<Word> words, List<List<String>> phrases) {
    private static final int LONGEST = 300;
    private static final int MOST = 12;
    private static final Pattern PART = Pattern.compile("[\"„“”«»]([^\"„“”«»]*)[\"„“”«»]|[^\\s\"„“”«»]+");

    /** Of a phone, parted as one likes; kept as its digits. */
    private static final Pattern NUMBER = Pattern.compile("[ +()/.-]*([0-9][ +()/.-]*){5,}");

    /** With more words the others find what a mistyped one does not; each to be forgiven costs some milliseconds. */
    private static final int MOST_FORGIVEN = 4;

    /**
     * @param plain without case and accents
     * @param typed as it was, for the stems of each language
     * @param unfinished the last one, which may go on
     * @param forgiven how many wrong letters
     */
    record Word(String plain, String typed, boolean unfinished, int forgiven) {
        /** As many wrong letters are forgiven as a hasty typist makes. */
        static Word of(String plain, String typed, boolean unfinished) {
            var isExact = plain.chars().anyMatch(Character::isDigit) || plain.length() < 4;
            return new Word(plain, typed, unfinished, isExact ? 0 : plain.length() < 8 ? 1 : 2);
        }

        Word unforgiven() {
            return new Word(plain, typed, unfinished, 0);
        }

        boolean saysNothing(List<String> languages) {
            return languages.stream().anyMatch(language -> Stems.saysNothing(typed.toLowerCase(Locale.ROOT), language));
        }
    }

    static Words of(String text) {
        var typed = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (NUMBER.matcher(typed).matches()) {
            var digits = typed.replaceAll("[^0-9]", "");
            return new Words(List.of(Word.of(digits, digits, true)), List.of());
        }
        var words = new ArrayList<Word>();
        var phrases = new ArrayList<List<String>>();
        var parts = PART.matcher(typed);
        while (parts.find() && words.size() + phrases.size() < MOST) {
            if (parts.group(1) == null) {
                add(words, parts.group(), parts.end() == typed.length());
            } else {
                var phrase = Analysers.terms(Analysers.PLAIN, parts.group(1));
                if (phrase.size() > 1) {
                    phrases.add(phrase);
                } else {
                    add(words, parts.group(1), false);
                }
            }
        }
        return new Words(
                words.size() <= MOST_FORGIVEN
                        ? words
                        : words.stream().map(Word::unforgiven).toList(),
                phrases);
    }

    private static void add(List<Word> words, String part, boolean last) {
        var tokens = Analysers.tokens(Analysers.PLAIN, part);
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            words.add(Word.of(token.term(), part.substring(token.from(), token.to()), last && i == tokens.size() - 1));
        }
    }

    boolean forgivesAny() {
        return words.stream().anyMatch(word -> word.forgiven() > 0);
    }

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }
}
