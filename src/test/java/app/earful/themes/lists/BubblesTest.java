package app.earful.themes.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.earful.themes.figures.Counts;
import app.earful.themes.figures.Motion;
import app.earful.themes.figures.Trend;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BubblesTest {
    @RepeatedTest(20)
    void noneLiesOverAnotherOrOutside(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var bubbles = Bubbles.of(IntStream.range(0, 1 + random.nextInt(60))
                .mapToObj(at -> theme("theme number " + at, 1 + random.nextInt(1 + random.nextInt(500))))
                .toList());
        assertThat(bubbles.all()).hasSizeLessThanOrEqualTo(Bubbles.MOST).isNotEmpty();
        for (var one : bubbles.all()) {
            assertThat(one.x() - one.radius()).isPositive();
            assertThat(one.x() + one.radius()).isLessThan(bubbles.width());
            assertThat(one.y() - one.radius()).isPositive();
            assertThat(one.y() + one.radius()).isLessThan(bubbles.height());
            for (var other : bubbles.all()) {
                assertThat(one.theme().id().equals(other.theme().id())
                                || Math.hypot(one.x() - other.x(), one.y() - other.y()) > one.radius() + other.radius())
                        .isTrue();
            }
        }
    }

    @Test
    void theAreaIsTheNumberOfCustomers() {
        var bubbles = Bubbles.of(List.of(theme("few", 100), theme("many", 400))).all();
        assertThat(bubbles.getFirst().theme().name()).isEqualTo("many");
        assertThat(bubbles.getFirst().radius() / bubbles.getLast().radius()).isCloseTo(2, within(1e-9));
    }

    @Test
    void aNameIsWrittenOnlyWhereThereIsRoom() {
        assertThat(Label.of("spare part delivery", 80)).containsExactly("spare part delivery");
        assertThat(Label.of("spare part delivery", 50)).containsExactly("spare part", "delivery");
        assertThat(Label.of("spare part delivery", 15)).isEmpty();
    }

    private static ThemeRow theme(String name, int customers) {
        var counts = new Counts(customers, customers, 0, 0, 0, null, 0, Map.of(), null);
        return new ThemeRow(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                null,
                false,
                null,
                null,
                null,
                counts,
                new Trend(List.of()),
                Motion.UNSURE);
    }
}
