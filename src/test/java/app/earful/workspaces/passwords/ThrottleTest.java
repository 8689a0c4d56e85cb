package app.earful.workspaces.passwords;

import static app.earful.workspaces.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.workspaces.TestPeople;
import app.earful.workspaces.signin.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EarfulTest
@Tag("database")
class ThrottleTest {
    private static final Instant NOON = Instant.parse("2030-05-06T10:00:00Z");

    @Autowired
    MockMvcTester pages;

    @Autowired
    TestPeople people;

    @Autowired
    SettableTime time;

    @Autowired
    Throttle throttle;

    private String network = "";

    @BeforeEach
    void begin() {
        time.set(NOON);
        network = "2001:db8:" + Integer.toHexString((int) (Math.random() * 65_000)) + ":1::";
    }

    @Test
    void aGuesserIsSentAwayAndToldWhenToComeBack() {
        var olga = people.owner();
        hammer(olga.email(), 5);
        var answer = attacker().signIn(olga.email(), PASSWORD);
        assertThat(answer).hasStatus(429).headers().hasValue("Retry-After", "1");
        assertThat(answer).bodyText().contains("one second");
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAMinute() {
        var olga = people.owner();
        hammer(olga.email(), 5);
        for (var wait : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(attacker().signIn(olga.email(), "wrong password"))
                    .hasStatus(429)
                    .headers()
                    .hasValue("Retry-After", String.valueOf(wait));
            time.set(time.instant().plusSeconds(wait));
            assertThat(attacker().signIn(olga.email(), "wrong password")).hasStatus(422);
        }
    }

    @Test
    void aHammeringAttackerDoesNotStopTheOwnerOnAKnownDevice() {
        var olga = people.owner();
        var known = owner();
        assertThat(known.signIn(olga.email(), PASSWORD)).hasStatus(302);
        for (var second = 0; second < 300; second++) {
            time.set(NOON.plusSeconds(second));
            attacker().signIn(olga.email(), "wrong password");
        }
        assertThat(attacker().signIn(olga.email(), "wrong password")).hasStatus(429);
        assertThat(known.signIn(olga.email(), PASSWORD)).hasStatus(302);
    }

    @Test
    void evenBehindTheAttackersAddressAKnownDeviceGetsIn() {
        var olga = people.owner();
        var known = attacker();
        known.signIn(olga.email(), PASSWORD);
        hammer(olga.email(), 6);
        assertThat(known.signIn(olga.email(), PASSWORD)).hasStatus(302);
    }

    @Test
    void anHourOfHammeringFromOneAddressDoesNotStopTheOwnerOnANewDevice() {
        var olga = people.owner();
        for (var second = 0; second < 3_600; second += 15) {
            time.set(NOON.plusSeconds(second));
            attacker().signIn(olga.email(), "wrong password");
        }
        assertThat(owner().signIn(olga.email(), PASSWORD)).hasStatus(302);
    }

    @Test
    void underFireFromManyAddressesANewDeviceWaitsAMinuteAtMost() {
        var olga = people.owner();
        for (var at = 0; at < 120; at++) {
            try {
                throttle.begin(olga.email(), "203.0.113." + at, null);
            } catch (TooManyAttempts tooMany) {
                assertThat(Duration.between(NOON, tooMany.until())).isLessThanOrEqualTo(Duration.ofMinutes(1));
            }
        }
        assertThat(owner().signIn(olga.email(), PASSWORD)).hasStatus(429);
        time.set(NOON.plusSeconds(61));
        assertThat(owner().signIn(olga.email(), PASSWORD)).hasStatus(302);
    }

    @Test
    void aThousandAtOnceAreAThousand() throws Exception {
        var email = people.owner().email();
        var passed = new AtomicInteger();
        var tries = IntStream.range(0, 60)
                .<Callable<Integer>>mapToObj(_ -> () -> {
                    throttle.begin(email, network, null);
                    return passed.incrementAndGet();
                })
                .toList();
        try (var executor = Executors.newFixedThreadPool(8)) {
            executor.invokeAll(tries);
        }
        assertThat(passed).hasValue(5);
    }

    @Test
    void anIdleAddressIsOneOfItsWholeNetwork() {
        assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:db8:1:2::9"));
        assertThat(Network.of("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    private void hammer(String email, int times) {
        for (var at = 0; at < times; at++) {
            attacker().signIn(email, "wrong password");
        }
    }

    private Browser attacker() {
        return new Browser(pages, network + "bad");
    }

    private Browser owner() {
        return new Browser(pages, "2001:db8:9:9::" + Integer.toHexString((int) (Math.random() * 65_000)));
    }
}
