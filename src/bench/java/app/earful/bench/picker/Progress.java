package app.earful.bench.picker;

import java.util.concurrent.atomic.AtomicInteger;

/** Says how far a long run is, and how long it will take at this speed. */
final class Progress {
    private static final int EVERY = 10;

    private final int worlds;
    private final AtomicInteger done = new AtomicInteger();
    private final long began = System.nanoTime();

    Progress(int worlds) {
        this.worlds = worlds;
    }

    void step(String setting) {
        var now = done.incrementAndGet();
        if (now % EVERY == 0 || now == worlds) {
            var minutes = (System.nanoTime() - began) / 6e10;
            System.err.printf(
                    "earful: %d of %d worlds after %.1f minutes, about %.0f to go (%s)%n",
                    now, worlds, minutes, minutes / now * (worlds - now), setting);
        }
    }
}
