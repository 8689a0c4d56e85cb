package app.earful.insight.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeaningTest {
    private final Meaning meaning = Meaning.shipped();

    @Test
    void putsWhatMeansTheSameNearerThanWhatSharesWords() {
        var late = meaning.of("The delivery came two weeks late");
        var same = meaning.of("Your parcel took a fortnight longer than promised");
        var other = meaning.of("The delivery man was very kind");
        for (var model = 0; model < late.length; model++) {
            assertThat(Vectors.dot(late[model], same[model])).isGreaterThan(Vectors.dot(late[model], other[model]));
        }
    }

    @Test
    void dependsOnNothingButTheText() {
        var texts = List.of("ok", "The invoice was wrong again, for the third time this year", "ok", "😀");
        var together = meaning.of(texts);
        for (var i = 0; i < texts.size(); i++) {
            assertThat(together.get(i)[0]).containsExactly(meaning.of(texts.get(i))[0]);
            assertThat(together.get(i)[1]).containsExactly(meaning.of(texts.get(i))[1]);
        }
    }

    @Test
    void givesVectorsOfUnitLengthWhateverTheText() {
        for (var text : List.of("", "a", "word ".repeat(2000), "日本語のテキスト", "\u0000")) {
            for (var vector : meaning.of(text)) {
                assertThat(vector).hasSize(Meaning.LENGTH);
                assertThat(Vectors.dot(vector, vector)).isCloseTo(1, within(1e-3f));
            }
        }
    }

    @Test
    void leavesOutToWhomAndWhere() {
        assertThat(Meaning.withoutAddresses("@anna see https://example.org/a?b=c or mail bob@example.org, 5 @ 2 euros"))
                .isEqualTo("see   or mail  , 5 @ 2 euros");
        assertThat(Meaning.withoutAddresses("@anna")).isEqualTo("@anna");
    }
}
