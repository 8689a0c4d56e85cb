package app.earful.insight.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TextReaderTest {
    private final TextReader reader = TextReader.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two technicians came and none of them had the right gauge with him | COMPLAINT
            The courier left the pallet out in the rain and everything is ruined | COMPLAINT
            It would be great if we could see open tickets on the phone | WISH
            Please add a way to pay by instalments | WISH
            Your people always call back within the hour, we are really happy with that | PRAISE
            Do you also rent out compressors? | QUESTION
            How much is the extended warranty? | QUESTION
            Bei uns ist das Paket völlig zerstört angekommen | COMPLAINT
            Wir hätten gern eine Rechnung für alle Standorte zusammen | WISH
            Ihr Monteur war super freundlich, vielen Dank | PRAISE
            Wann wird die neue Säge geliefert? | QUESTION
            El paquete llegó roto y nadie responde | COMPLAINT
            Me gustaría poder pagar con tarjeta | WISH
            Muchas gracias, el técnico fue muy amable | PRAISE
            ¿Cuánto cuesta la garantía? | QUESTION
            Le colis est arrivé cassé et personne ne répond | COMPLAINT
            J'aimerais pouvoir payer par carte | WISH
            Merci beaucoup, le technicien était très gentil | PRAISE
            Combien coûte la garantie ? | QUESTION
            """)
    void tellsKindsApart(String text, Kind kind) {
        assertThat(reader.read(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The service is good | The service is not good
            I would recommend it | I would not recommend it
            Der Service ist gut | Der Service ist nicht gut
            Das gefällt mir | Das gefällt mir nicht
            El servicio es bueno | El servicio no es bueno
            Le service est bon | Le service n'est pas bon
            """)
    void aNegationTurnsAFeeling(String good, String bad) {
        assertThat(reader.read(good).sentiment()).isGreaterThan(0.35);
        assertThat(reader.read(bad).sentiment()).isLessThan(-0.35);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They have 40 people and two halls",
                "Er ist bis Montag im Urlaub",
                "What are your opening hours?"
            })
    void staysAtZeroWhereNothingIsFelt(String text) {
        assertThat(reader.read(text).sentiment()).isBetween(-0.05, 0.05);
    }

    @Test
    void findsTheWishAmongPraise() {
        assertThat(reader.read("Great app, I use it every day. Would be nice to have a dark mode.")
                        .kind())
                .isEqualTo(Kind.WISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\n\t", "\uFEFF"})
    void makesNothingOfNothing(String text) {
        assertThat(reader.read(text)).isEqualTo(new Reading("unknown", Kind.OTHER, 1, 0, 1));
    }

    @Test
    void readsWhatBreaksOthers() throws IOException {
        try (var in = getClass().getResourceAsStream("/insight/naughty-strings.json")) {
            for (var text : JsonMapper.shared().readValue(in, String[].class)) {
                assertSound(text);
            }
        }
    }

    @Test
    void readsRandomTexts() {
        var random = new Random(11);
        for (var round = 0; round < 500; round++) {
            var points = random.ints(random.nextInt(60), 0, 0x20000).toArray();
            assertSound(new String(points, 0, points.length));
        }
        assertSound("\uD83D lonely half \uDE00");
        assertSound("שירות מצוין, תודה רבה");
    }

    @Test
    void readsAVeryLongText() {
        assertSound("The blade was late and nobody called. ".repeat(2_700));
        assertSound("a".repeat(100_000));
        assertSound("!".repeat(100_000));
        assertSound("😀".repeat(50_000));
    }

    @Test
    void givesTheSameAnswerAgain() {
        for (var text : List.of("Where is my order?", "Wo bleibt die Lieferung", "ok")) {
            assertThat(reader.read(text)).isEqualTo(reader.read(text));
        }
    }

    @Test
    void doesNotMindTheMeaningOfOtherLanguages() {
        var meaning = new float[2][384];
        meaning[0][7] = 1;
        var german = "Die Lieferung kam schon wieder zu spät";
        assertThat(reader.read(german, meaning)).isEqualTo(reader.read(german));
        var english = "The delivery was late again";
        assertThat(reader.read(english, meaning)).isNotEqualTo(reader.read(english));
    }

    private void assertSound(String text) {
        var reading = reader.read(text);
        assertThat(reading.sentiment()).isBetween(-1.0, 1.0);
        assertThat(reading.kindChance()).isBetween(0.0, 1.0);
        assertThat(reading.sentimentChance()).isBetween(0.0, 1.0);
        assertThat(reading).isEqualTo(reader.read(text));
    }
}
