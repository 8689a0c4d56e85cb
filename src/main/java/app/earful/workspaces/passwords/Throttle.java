package app.earful.workspaces.passwords;

import app.earful.platform.database.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses passwords, without locking out the owner (OWASP, device cookies). A browser that signed in
 * before has a count of its own; strangers are counted by account and address, by address, and by account. An attempt
 * made while waiting is not even looked at and does not make the wait longer.
 */
@Service
@Transactional
public class Throttle {
    /** How long a failure counts. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private static final Limit DEVICE = new Limit(10, Duration.ofMinutes(15));
    private static final Limit PAIR = new Limit(5, Duration.ofMinutes(1));
    /** An office may share one address. */
    private static final Limit ADDRESS = new Limit(50, Duration.ofMinutes(5));
    /** One address alone cannot fail this often for one account, see PAIR; so it cannot close the account to others. */
    private static final Limit ACCOUNT = new Limit(100, Duration.ofMinutes(1));

    private final SignInFailureRepository failures;
    private final InstantSource time;
    private final Ids ids;

    Throttle(SignInFailureRepository failures, InstantSource time, Ids ids) {
        this.failures = failures;
        this.time = time;
        this.ids = ids;
    }

    /** After so many failures each further one doubles the wait, up to the longest. */
    record Limit(int free, Duration longest) {
        Instant until(SignInFailureRepository.Count count) {
            var last = count.last();
            if (last == null || count.failures() < free) {
                return Instant.MIN;
            }
            var seconds = 1L << Math.min(count.failures() - free, 20);
            return last.plusSeconds(Math.min(seconds, longest.toSeconds()));
        }
    }

    /**
     * Counts an attempt as failed until {@link #succeed} says otherwise, so that a thousand at once are a thousand.
     *
     * @param device the seal of a browser that signed in to this account before, or null
     * @throws TooManyAttempts when it has to wait
     */
    public UUID begin(String email, String address, @Nullable String device) {
        var now = time.instant();
        failures.lock(email, address);
        var counts = failures.count(email, address, device, now.minus(MEMORY));
        var until = device != null
                ? DEVICE.until(counts.ofDevice())
                : Stream.of(
                                PAIR.until(counts.ofPair()),
                                ADDRESS.until(counts.ofAddress()),
                                ACCOUNT.until(counts.ofAccount()))
                        .max(Instant::compareTo)
                        .orElseThrow();
        if (until.isAfter(now)) {
            throw new TooManyAttempts(until, Duration.between(now, until));
        }
        var id = ids.next();
        failures.add(id, email, address, device, now);
        return id;
    }

    /** The right password: this browser or this address starts afresh for this account. */
    public void succeed(String email, String address, @Nullable String device) {
        failures.forget(email, address, device);
    }

    /** Failures that do not count any more. */
    public void forgetOld() {
        failures.removeBefore(time.instant().minus(MEMORY));
    }
}
