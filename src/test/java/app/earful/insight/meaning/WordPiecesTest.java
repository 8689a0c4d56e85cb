package app.earful.insight.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The cases of the published tokenizer's own tests (google-research/bert, tokenization_test.py), and some of ours. */
class WordPiecesTest {
    private static final WordPieces PUBLISHED = new WordPieces(vocabulary(
            "[UNK]", "[CLS]", "[SEP]", "want", "##want", "##ed", "wa", "un", "runn", "##ing", ",", "hello", "!", "how",
            "are", "you", "?", "ah", "博", "推", "zz"));

    private static Map<String, Integer> vocabulary(String... pieces) {
        var vocabulary = new HashMap<String, Integer>();
        for (var piece : pieces) {
            vocabulary.put(piece, vocabulary.size());
        }
        return vocabulary;
    }

    @Test
    void splitsWordsIntoTheLongestKnownPieces() {
        assertThat(PUBLISHED.of("UNwant\u00E9d,running", 20)).containsExactly(1, 7, 4, 5, 10, 8, 9, 2);
    }

    @Test
    void saysUnknownForAWordOfWhichAPartIsUnknown() {
        assertThat(PUBLISHED.of("unwantedX running", 20)).containsExactly(1, 0, 8, 9, 2);
    }

    @Test
    void foldsCaseAccentsAndSpaces() {
        assertThat(PUBLISHED.of(" \tHeLLo!how  \n Are yo\u00DC?  ", 20)).containsExactly(1, 11, 12, 13, 14, 15, 16, 2);
    }

    @Test
    void setsIdeographsApart() {
        assertThat(PUBLISHED.of("ah\u535A\u63A8zz", 20)).containsExactly(1, 17, 18, 19, 20, 2);
    }

    @Test
    void leavesOutControlCharacters() {
        assertThat(PUBLISHED.of("\u0000hel\u200Blo\uFFFD\u0007", 20)).containsExactly(1, 11, 2);
    }

    @Test
    void cutsOffWhatIsTooLong() {
        assertThat(PUBLISHED.of("hello ".repeat(50), 5)).containsExactly(1, 11, 11, 11, 2);
    }

    @Test
    void doesNotLookIntoEndlessWords() {
        assertThat(PUBLISHED.of("want".repeat(26), 20)).containsExactly(1, 0, 2);
    }

    @Test
    void takesEmptyTextAndEmoji() {
        assertThat(PUBLISHED.of("", 20)).containsExactly(1, 2);
        assertThat(PUBLISHED.of("😀", 20)).containsExactly(1, 0, 2);
    }

    @Test
    void numbersPiecesAsTheShippedModelsDo() {
        var file = WordPiecesTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json");
        assertThat(file).isNotNull();
        assertThat(WordPieces.of(file).of("Hello, world!", 20)).containsExactly(101, 7592, 1010, 2088, 999, 102);
    }
}
