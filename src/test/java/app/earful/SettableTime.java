package app.earful;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The time of a test: the real one until the test's own thread sets another. */
public class SettableTime implements InstantSource {
    private volatile @Nullable Instant fixed;

    @Override
    public Instant instant() {
        var now = fixed;
        return now == null ? InstantSource.system().instant() : now;
    }

    public void set(Instant instant) {
        fixed = instant;
    }

    /** Noon of that day in that zone. */
    public void set(LocalDate day, ZoneId zone) {
        set(day.atTime(LocalTime.NOON).atZone(zone).toInstant());
    }

    public void reset() {
        fixed = null;
    }
}
