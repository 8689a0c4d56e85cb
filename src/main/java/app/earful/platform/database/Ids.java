package app.earful.platform.database;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes primary keys: version 7 of RFC 9562, which grow with time, so that new rows lie together in every index. */
@Component
public class Ids {
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    Ids(InstantSource time) {
        this.time = time;
    }

    public UUID next() {
        var high = (time.millis() << 16) | 0x7000 | (random.nextInt() & 0x0fff);
        var low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
