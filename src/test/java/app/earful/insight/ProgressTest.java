package app.earful.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.SettableTime;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void saysEveryTenSecondsHowFarItIs() {
        var time = new SettableTime();
        time.set(BEGIN);
        var told = new ByteArrayOutputStream();
        var progress = new Progress(4_000, new PrintStream(told, true, StandardCharsets.UTF_8), time);
        for (var second = 1; second <= 25; second++) {
            time.set(BEGIN.plusSeconds(second));
            progress.accept(100 * second);
        }
        assertThat(told.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "earful: themes: 1000 of 4000 texts understood",
                        "earful: themes: 2000 of 4000 texts understood");
    }
}
