package app.earful.insight;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntConsumer;

/** Says now and then how far it is, to whoever waits long; to others nothing. */
final class Progress implements IntConsumer {
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final int texts;
    private final PrintStream out;
    private final InstantSource time;
    private Instant last;

    Progress(int texts, PrintStream out, InstantSource time) {
        this.texts = texts;
        this.out = out;
        this.time = time;
        this.last = time.instant();
    }

    /** @param understood so many of the texts */
    @Override
    public void accept(int understood) {
        var now = time.instant();
        if (!now.isBefore(last.plus(BETWEEN))) {
            out.printf("earful: themes: %d of %d texts understood%n", understood, texts);
            last = now;
        }
    }
}
