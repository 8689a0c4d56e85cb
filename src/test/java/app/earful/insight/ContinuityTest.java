package app.earful.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContinuityTest {
    @Test
    void findsAThemeAgainUnderAnotherNumber() {
        assertThat(Continuity.of(new int[] {1, 1, 1, 2, 2}, new int[] {2, 2, 2, 1, 1}))
                .containsExactly(0, 2, 1);
    }

    @Test
    void letsAThemeThatGrewStayTheSame() {
        assertThat(Continuity.of(new int[] {1, 1, 0, 0, 0, 0, 0}, new int[] {1, 1, 1, 1, 1, 1, 1}))
                .containsExactly(0, 1);
    }

    @Test
    void givesTheIdentityToTheLargerPartOfAThemeThatFellApart() {
        assertThat(Continuity.of(new int[] {1, 1, 1, 1, 1}, new int[] {2, 2, 1, 1, 1}))
                .containsExactly(0, 1, 0);
    }

    @Test
    void callsAThemeNewThatSharesLittle() {
        var before = IntStream.range(0, 100).map(text -> text < 90 ? 1 : 2).toArray();
        var now = IntStream.range(0, 100).map(text -> text < 80 ? 1 : 2).toArray();
        assertThat(Continuity.of(before, now)).containsExactly(0, 1, 2);
        assertThat(Continuity.of(new int[] {1, 1, 1, 1, 2}, new int[] {1, 2, 3, 4, 5}))
                .containsExactly(0, 0, 0, 0, 0, 2);
    }

    @Test
    void survivesNewTexts() {
        var samples = Samples.clinc150();
        var first = samples.texts().subList(0, 60);
        var before = new int[72];
        System.arraycopy(Samples.grouped(first).themes(), 0, before, 0, 60);
        var now = Samples.grouped(samples.texts()).themes();
        var lives = Continuity.of(before, now);
        for (var text = 0; text < 60; text += 12) {
            assertThat(lives[now[text]]).isEqualTo(before[text]);
        }
    }
}
