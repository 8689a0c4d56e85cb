package app.earful.insight.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordVectorsTest {
    @Test
    void bringsFormsOfAWordTogether() {
        var vectors = WordVectors.of(
                List.of(
                        "Die Lieferung kam zwei Wochen zu spät",
                        "Verspätete Lieferungen, schon wieder zwei Wochen",
                        "Der Monteur war sehr freundlich"),
                "de");
        assertThat(Vectors.dot(vectors.get(0)[0], vectors.get(1)[0]))
                .isGreaterThan(Vectors.dot(vectors.get(0)[0], vectors.get(2)[0]) + 0.1f);
    }

    @Test
    void takesTextsWithoutWords() {
        assertThat(WordVectors.of(List.of("", "und"), "de")).hasSize(2);
    }

    @Test
    void isTheSameEveryTime() {
        var texts = List.of("una cosa", "otra cosa");
        assertThat(WordVectors.of(texts, "es").getFirst()[0])
                .containsExactly(WordVectors.of(texts, "es").getFirst()[0]);
    }

    @Test
    void placesWordsAsBeforeAfterItWasStored() {
        var texts = List.of("Die Lieferung kam zu spät", "Die Lieferung war falsch", "Der Preis ist zu hoch");
        var learned = WordVectors.learn(texts, "de");
        var stored = WordVectors.of(learned.toBytes(), "de");
        assertThat(stored.of("Die Lieferung fehlt")[0]).containsExactly(learned.of("Die Lieferung fehlt")[0]);
    }
}
