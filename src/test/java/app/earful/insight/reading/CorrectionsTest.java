package app.earful.insight.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final String TEXT = "The men in the yard say the kettle sings";

    private final TextReader reader = TextReader.shipped();

    @Test
    void afterFewCorrectionsTheTextIsReadAsItShouldBe() {
        for (var right : Kind.values()) {
            var corrections = Corrections.none();
            for (var i = 0; i < 4; i++) {
                corrections = reader.correct(corrections, TEXT, null, right);
            }
            assertThat(reader.read(TEXT, null, corrections).kind()).isEqualTo(right);
        }
    }

    @Test
    void likeTextsLearnAndOthersStayAsTheyWere() {
        var corrections = Corrections.none();
        for (var i = 0; i < 3; i++) {
            corrections = reader.correct(corrections, "The kettle sings again", null, Kind.PAIN);
        }
        var other = "Wir hätten gern eine Rechnung für alle Standorte";
        assertThat(reader.read("The kettle sings in the hall again", null, corrections)
                        .kind())
                .isEqualTo(Kind.PAIN);
        assertThat(reader.read(other, null, corrections).kind())
                .isEqualTo(reader.read(other).kind());
    }

    @Test
    void whatIsRightAlreadyTeachesNothing() {
        var praise = "Thank you so much, excellent service, we love it";
        assertThat(reader.correct(Corrections.none(), praise, null, Kind.PRAISE))
                .isEqualTo(Corrections.none());
    }

    @Test
    void areKeptAsBytes() {
        var corrections = reader.correct(Corrections.none(), TEXT, null, Kind.WISH);
        assertThat(Corrections.of(corrections.toBytes())).isEqualTo(corrections);
        assertThat(corrections).isEqualTo(reader.correct(Corrections.none(), TEXT, null, Kind.WISH));
        assertThatThrownBy(() -> Corrections.of(new byte[] {0, 0, 0, 9, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsWithoutWordsTeachNothing() {
        assertThat(reader.correct(Corrections.none(), "", null, Kind.WISH)).isEqualTo(Corrections.none());
    }
}
