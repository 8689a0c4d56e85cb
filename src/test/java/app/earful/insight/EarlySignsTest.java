package app.earful.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EarlySignsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** Five themes of which each is said by a fifth of forty customers a day; the last may be said by more at the end. */
    private static List<Sign> signs(int days, double lastShareToday, long seed) {
        var random = new Random(seed);
        var remarks = new ArrayList<Remark>();
        var themes = new ArrayList<Integer>();
        for (var day = 0; day < days; day++) {
            for (var customer = 0; customer < 40; customer++) {
                remarks.add(new Remark("…", "c" + day + "/" + customer, TODAY.minusDays(day)));
                themes.add(day == 0 && random.nextDouble() < lastShareToday ? 5 : 1 + random.nextInt(5));
            }
        }
        return EarlySigns.on(
                TODAY, remarks, themes.stream().mapToInt(theme -> theme).toArray(), 5);
    }

    @Test
    void raisesAWaveOnItsFirstDay() {
        assertThat(signs(30, 0.7, 1)).first().satisfies(sign -> {
            assertThat(sign.theme()).isEqualTo(5);
            assertThat(sign.window()).isEqualTo(1);
            assertThat(sign.chance()).isLessThan(0.001);
        });
    }

    @Test
    void addsUpTwoDaysThatAreTooLittleByThemselves() {
        var heard = new TreeMap<LocalDate, int[]>();
        for (var day = 0; day < 30; day++) {
            heard.put(TODAY.minusDays(day), new int[] {100, day < 2 ? 11 : 4});
        }
        assertThat(EarlySigns.on(TODAY.minusDays(1), heard, 1)).isEmpty();
        assertThat(EarlySigns.on(TODAY, heard, 1)).singleElement().satisfies(sign -> {
            assertThat(sign.window()).isEqualTo(2);
            assertThat(sign.recent()).isEqualTo(22);
        });
    }

    @Test
    void staysQuietWhenNothingChanges() {
        var alarms = 0;
        for (var seed = 0; seed < 200; seed++) {
            alarms += signs(30, 0, seed).size();
        }
        assertThat(alarms).isLessThan(6);
    }

    @Test
    void countsACustomerOnceADay() {
        var remarks = new ArrayList<Remark>();
        for (var day = 1; day < 20; day++) {
            for (var customer = 0; customer < 10; customer++) {
                remarks.add(new Remark("…", "c" + customer, TODAY.minusDays(day)));
            }
        }
        var themes = new int[remarks.size() + 40];
        for (var i = 0; i < 40; i++) {
            themes[remarks.size()] = 1;
            remarks.add(new Remark("again and again", "c1", TODAY));
        }
        assertThat(EarlySigns.on(TODAY, remarks, themes, 1)).isEmpty();
    }

    @Test
    void saysNothingWithoutAPast() {
        assertThat(signs(1, 0.9, 1)).isEmpty();
    }

    @Test
    void computesBinomialTails() {
        assertThat(Binomial.atLeast(3, 5, 0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(Binomial.atLeast(8, 10, 0.3)).isCloseTo(0.0015903864, within(1e-9));
        assertThat(Binomial.atLeast(0, 10, 0.3)).isEqualTo(1);
        assertThat(Binomial.atLeast(11, 10, 0.3)).isZero();
        assertThat(Binomial.atLeast(900, 1000, 0.1)).isBetween(0.0, 1e-300);
    }
}
