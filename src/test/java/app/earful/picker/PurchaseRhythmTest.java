package app.earful.picker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.earful.picker.PurchaseRhythm.Buyer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * CDNOW: 2,357 real customers who first bought in the first quarter of 1997, watched for 39 weeks. The data are not ours to
 * hand on; the published parameters are (Fader and Hardie 2005; Fader, Hardie and Lee 2005).
 */
class PurchaseRhythmTest {
    private static final Path SAMPLE = Path.of("..", "shared", "data", "picker", "CDNOW_sample.txt");
    private static final LocalDate END = LocalDate.of(1997, 9, 30);
    private static final double DAYS_A_WEEK = 7;
    private static final Offset<Double> THIRD_DIGIT = within(0.002);

    @Test
    void findsThePublishedParetoNbd() throws IOException {
        var model = PurchaseRhythm.fitParetoNbd(buyers());
        assertThat(model.r()).isCloseTo(0.553, THIRD_DIGIT);
        assertThat(model.alpha()).isCloseTo(10.578, within(0.02));
        assertThat(model.s()).isCloseTo(0.606, THIRD_DIGIT);
        assertThat(model.beta()).isCloseTo(11.669, within(0.05));
        assertThat(model.logLikelihood()).isCloseTo(-9_595.0, within(0.1));
    }

    @Test
    void findsThePublishedBgNbd() throws IOException {
        var model = PurchaseRhythm.fitBgNbd(buyers());
        assertThat(model.r()).isCloseTo(0.243, THIRD_DIGIT);
        assertThat(model.alpha()).isCloseTo(4.414, within(0.01));
        assertThat(model.a()).isCloseTo(0.793, THIRD_DIGIT);
        assertThat(model.b()).isCloseTo(2.426, within(0.01));
        assertThat(model.logLikelihood()).isCloseTo(-9_582.4, within(0.1));
    }

    @Test
    void doubtsWhoBoughtOftenAndStopped() {
        var model = new PurchaseRhythm.BgNbd(0.243, 4.414, 0.793, 2.426, 0);
        assertThat(model.alive(new Buyer(0, 0, 38))).isEqualTo(1);
        assertThat(model.alive(new Buyer(20, 10, 38))).isLessThan(0.01);
        assertThat(model.alive(new Buyer(20, 37, 38))).isGreaterThan(0.9);
    }

    @Test
    void knowsTheGammaFunction() {
        assertThat(Gamma.log(5)).isCloseTo(Math.log(24), within(1e-13));
        assertThat(Gamma.log(0.5)).isCloseTo(Math.log(Math.sqrt(Math.PI)), within(1e-13));
        assertThat(Gamma.hypergeometric(1, 1, 2, 0.5)).isCloseTo(2 * Math.log(2), within(1e-13));
    }

    private static List<Buyer> buyers() throws IOException {
        assumeTrue(Files.exists(SAMPLE), "needs " + SAMPLE + ", which may not be handed on");
        var days = new TreeMap<String, TreeSet<LocalDate>>();
        for (var line : Files.readAllLines(SAMPLE)) {
            var fields = line.strip().split("\\s+");
            if (fields.length == 5) {
                var day = LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE);
                days.computeIfAbsent(fields[0], _ -> new TreeSet<>()).add(day);
            }
        }
        return days.values().stream().map(PurchaseRhythmTest::buyer).toList();
    }

    private static Buyer buyer(NavigableSet<LocalDate> days) {
        var watched = days.headSet(END, true);
        var first = watched.first();
        var last = ChronoUnit.DAYS.between(first, watched.last()) / DAYS_A_WEEK;
        return new Buyer(watched.size() - 1, last, ChronoUnit.DAYS.between(first, END) / DAYS_A_WEEK);
    }
}
