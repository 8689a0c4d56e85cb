package app.earful.samples.fiction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** All that is left to chance, from one seed: the same seed makes the same choices on every machine. */
final class Chance {
    private final RandomGenerator random;

    Chance(long seed) {
        // named, not the platform's default, which may change
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    double share() {
        return random.nextDouble();
    }

    /** Both ends may come up. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** From the normal distribution. */
    double around(double mean, double spread) {
        return random.nextGaussian(mean, spread);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Each with a chance in proportion to its weight; at least one weight is above nought. */
    <T> T weighted(List<T> choices, ToDoubleFunction<? super T> weight) {
        var left = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
        for (var choice : choices) {
            left -= weight.applyAsDouble(choice);
            if (left < 0) {
                return choice;
            }
        }
        return choices.getLast();
    }

    /** Looks like the ids the application makes at that time: version 7 of RFC 9562. */
    UUID id(Instant at) {
        return new UUID(
                (at.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000),
                (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }
}
