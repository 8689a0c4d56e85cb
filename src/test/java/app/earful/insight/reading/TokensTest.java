package app.earful.insight.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void evensOutWhatMeansTheSame() {
        assertThat(words("@Nora It\u2019s SOOOO late!! see https://example.org 45 times..."))
                .containsExactly("@user", "it's", "soo", "late", "!", "!", "see", "http", "0", "times", "…");
    }

    @Test
    void seesFacesAndPictures() {
        assertThat(words("nice:) ❤️ 👍🏽 :-(")).containsExactly("nice", ":)", "❤", "👍", ":-(");
    }

    @Test
    void putsSplitLettersTogether() {
        assertThat(words("e\u0301te\u0301")).containsExactly("été");
    }

    @Test
    void remembersWhatWasShouted() {
        assertThat(Tokens.of("NEVER again")).extracting(Token::shouted).containsExactly(true, false);
    }

    private static List<String> words(String text) {
        return Tokens.of(text).stream().map(Token::text).toList();
    }
}
