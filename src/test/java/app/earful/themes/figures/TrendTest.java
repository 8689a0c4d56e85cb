package app.earful.themes.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.earful.themes.figures.Trend.Week;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void boundsOfAShareAreWilsons() {
        var share = new Share(5, 50);
        assertThat(share.low()).isCloseTo(0.0435, within(0.0005));
        assertThat(share.high()).isCloseTo(0.2136, within(0.0005));
        assertThat(new Share(0, 10).low()).isZero();
        assertThat(new Share(10, 10).high()).isEqualTo(1);
    }

    /** Newcombe's own example: 56 of 70 against 48 of 80 differ by 0.0524 to 0.3339. */
    @Test
    void boundsOfADifferenceAreNewcombes() {
        var more = new Share(56, 70);
        assertThat(more.leastAbove(new Share(48, 80))).isCloseTo(0.0524, within(0.0005));
        assertThat(more.mostAbove(new Share(48, 80))).isCloseTo(0.3339, within(0.0005));
    }

    @Test
    void sevenWeeksAreNoLineAndEightAre() {
        assertThat(trend(7, 10, week -> 2).isLine()).isFalse();
        assertThat(trend(8, 10, week -> 2).isLine()).isTrue();
        assertThat(trend(26, 10, week -> 0).isLine()).isFalse();
    }

    @Test
    void weeksInWhichNobodyWasHeardAreNoPoints() {
        assertThat(trend(26, 0, week -> 0).points()).isZero();
    }

    /** 2 of 80 after 60 of 240: had nothing changed, 15.5 would be expected. */
    @Test
    void isFadingWhereSoFewAreUnlikely() {
        var trend = trend(16, 20, week -> week >= 12 ? week % 2 : 5);
        assertThat(trend.chanceOfFading()).isCloseTo(5.1e-6, within(5e-6));
        assertThat(motion(trend)).isEqualTo(Motion.FADING);
    }

    @Test
    void isNotFadingWhereFewWereThereBefore() {
        assertThat(motion(trend(16, 20, week -> week == 3 ? 4 : 0))).isEqualTo(Motion.UNSURE);
    }

    @Test
    void isSteadyOnlyWhereThereIsEnoughToTell() {
        assertThat(motion(trend(26, 60, week -> 12))).isEqualTo(Motion.STEADY);
        assertThat(motion(trend(26, 10, week -> week % 4 == 0 ? 1 : 0))).isEqualTo(Motion.UNSURE);
    }

    @Test
    void whatHasAnEarlySignIsRisingWhateverTheWeeksSay() {
        var motions = Motions.of(Map.of(ONE, trend(26, 60, week -> 12)), Set.of(ONE));
        assertThat(motions).containsEntry(ONE, Motion.RISING);
    }

    @Test
    void amongManyThemesALuckyOneDoesNotFade() {
        var lucky = trend(16, 20, week -> week >= 12 ? 0 : week % 3 == 0 ? 3 : 0);
        assertThat(Motions.of(Map.of(ONE, lucky), Set.of())).containsEntry(ONE, Motion.FADING);
        var many = new HashMap<UUID, Trend>();
        IntStream.range(10, 60).forEach(id -> many.put(new UUID(0, id), trend(16, 20, week -> 5)));
        many.put(TWO, lucky);
        assertThat(Motions.of(many, Set.of())).containsEntry(TWO, Motion.UNSURE);
    }

    private static Motion motion(Trend trend) {
        return Motions.of(Map.of(ONE, trend), Set.of()).getOrDefault(ONE, Motion.RISING);
    }

    private static Trend trend(int weeks, int heard, IntUnaryOperator said) {
        return new Trend(IntStream.range(0, weeks)
                .mapToObj(week ->
                        new Week(LocalDate.of(2026, 1, 5).plusWeeks(week), new Share(said.applyAsInt(week), heard)))
                .toList());
    }
}
