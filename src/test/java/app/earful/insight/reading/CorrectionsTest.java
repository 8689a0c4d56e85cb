package app.earful.insight.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.earful.insight.meaning.Meaning;
import app.earful.insight.reading.TextReader.Lesson;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final String TEXT = "The men in the yard say the kettle sings";
    private static final List<String> USUAL = List.of(
            "Thank you so much, excellent service, we love it",
            "I waited two weeks for the invoice and nobody called back",
            "Could you add a list of open orders to the portal?",
            "How long does the delivery to Leeds take?",
            "Wir hätten gern eine Rechnung für alle Standorte");

    private final TextReader reader = TextReader.shipped();

    @Test
    void whatWasTaughtIsReadAsItWasTaught() {
        for (var right : Kind.values()) {
            var corrections = reader.learn(List.of(new Lesson(TEXT, null, right)));
            assertThat(reader.read(TEXT, null, corrections).kind()).isEqualTo(right);
        }
    }

    @Test
    void likeTextsLearnAndOthersStayAsTheyWere() {
        var corrections = reader.learn(lessons(null));
        assertThat(reader.read("In the hall the kettle sings again", null, corrections)
                        .kind())
                .isEqualTo(Kind.PAIN);
        for (var other : USUAL) {
            assertThat(reader.read(other, null, corrections).kind())
                    .isEqualTo(reader.read(other).kind());
        }
    }

    @Test
    void whatMeansTheSameInOtherWordsLearnsToo() {
        var taught = "The heater makes a whistling noise";
        var same = "Our heating whistles when it is running";
        var meanings = Meaning.shipped();
        var corrections = reader.learn(List.of(new Lesson(taught, meanings.of(taught), Kind.WISH)));
        assertThat(reader.read(same, meanings.of(same)).kind()).isNotEqualTo(Kind.WISH);
        assertThat(reader.read(same, meanings.of(same), corrections).kind()).isEqualTo(Kind.WISH);
        var far = "Could you send the invoice to our new address?";
        assertThat(reader.read(far, meanings.of(far), corrections).kindChance())
                .isCloseTo(reader.read(far, meanings.of(far)).kindChance(), within(1e-9));
    }

    @Test
    void whatIsReadRightlyForSureTeachesNothing() {
        var sure = reader.learn(List.of(
                new Lesson(USUAL.getFirst(), null, reader.read(USUAL.getFirst()).kind())));
        assertThat(sure.isEmpty()).isTrue();
    }

    @Test
    void theSameLessonsTeachTheSame() {
        var reading = reader.read("Does the kettle sing", null, reader.learn(lessons(null)));
        assertThat(reader.read("Does the kettle sing", null, reader.learn(lessons(null))))
                .isEqualTo(reading);
    }

    @Test
    void textsWithoutWordsTeachNothing() {
        var corrections = reader.learn(List.of(new Lesson("", null, Kind.WISH)));
        assertThat(reader.read(TEXT, null, corrections).kind())
                .isEqualTo(reader.read(TEXT).kind());
    }

    /** The kettle is a pain here; all else is as it is read anyway. */
    private List<Lesson> lessons(float @Nullable [][] meaning) {
        var taught = Stream.of("The kettle sings again", "They say the kettle sings in the yard", TEXT)
                .map(text -> new Lesson(text, meaning, Kind.PAIN));
        var kept = USUAL.stream()
                .map(text -> new Lesson(text, meaning, reader.read(text).kind()));
        return Stream.concat(taught, kept).toList();
    }
}
