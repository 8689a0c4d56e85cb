package app.earful.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.insight.meaning.Meaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThemesTest {
    private final Samples samples = Samples.clinc150();

    @Test
    void findsWhatPeopleMeantWithoutBeingToldHowMany() {
        var grouping = Samples.grouped(samples.texts());
        assertThat(Partitions.agreement(grouping.themes(), samples.truth())).isGreaterThan(0.9);
        assertThat(grouping.alone()).isLessThan(8);
    }

    @Test
    void givesTheSameAnswerInAnyOrder() {
        var order = new ArrayList<>(
                IntStream.range(0, samples.texts().size()).boxed().toList());
        Collections.shuffle(order, new Random(5));
        var straight = Samples.grouped(samples.texts()).themes();
        var shuffled = Samples.grouped(order.stream().map(samples.texts()::get).toList())
                .themes();
        for (var i = 0; i < shuffled.length; i++) {
            assertThat(shuffled[i]).isEqualTo(straight[order.get(i)]);
        }
    }

    @Test
    void isUsefulFromTwentyTexts() {
        var rows = IntStream.range(0, samples.texts().size())
                .filter(row -> row % 12 < 5 && row < 48)
                .toArray();
        var grouping = Samples.grouped(
                Arrays.stream(rows).mapToObj(samples.texts()::get).toList());
        var truth = Arrays.stream(rows).map(row -> samples.truth()[row]).toArray();
        assertThat(rows).hasSize(20);
        assertThat(Partitions.agreement(grouping.themes(), truth)).isGreaterThan(0.6);
    }

    @Test
    void leavesASingleTextAlone() {
        assertThat(Samples.grouped(List.of("Hello")).themes()).containsExactly(Grouping.ALONE);
        assertThat(Samples.grouped(List.of("Hello", "My card is lost")).count()).isZero();
    }

    @Test
    void takesTheSameTextAHundredTimesAsOneTheme() {
        var grouping = Samples.grouped(Collections.nCopies(100, "Where is my parcel?"));
        assertThat(grouping.themes()).containsOnly(1);
        assertThat(grouping.count()).isEqualTo(1);
    }

    @Test
    void countsEqualTextsWhenItNumbersThemes() {
        var texts = new ArrayList<>(samples.texts());
        texts.addAll(Collections.nCopies(50, samples.texts().getLast()));
        var themes = Samples.grouped(texts).themes();
        assertThat(themes[themes.length - 1]).isEqualTo(1);
    }

    @Test
    void takesEmojiAndEmptyTexts() {
        var texts = List.of("😀", "😀😀", "", " ", "👍 great", "\u0000", "ok", "?!", "日本", "الشحن متأخر");
        assertThat(Samples.grouped(texts).themes()).hasSize(texts.size());
    }

    @Test
    void placesANewTextInItsTheme() {
        var grouping = Samples.grouped(samples.texts());
        var place = grouping.place(Meaning.shipped().of(samples.texts().getFirst() + " please"));
        assertThat(place.theme()).isEqualTo(grouping.themes()[0]);
        assertThat(place.sureness()).isBetween(0.5, 1.0);
    }

    @Test
    void isLessSureOfATextBetweenTwoThemes() {
        var grouping = Samples.grouped(samples.texts());
        var clear = grouping.place(Meaning.shipped().of("my suitcase did not arrive with my flight"));
        var mixed = grouping.place(Meaning.shipped().of("my credit card was in the suitcase that got lost"));
        assertThat(mixed.sureness()).isLessThan(clear.sureness());
    }

    @Test
    void refusesNothingAtAll() {
        assertThatThrownBy(() -> Themes.of(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
