package app.earful.insight.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedMeaningTest {
    private final Random random = new Random(7);

    private float[] vector() {
        var vector = new float[Meaning.LENGTH];
        for (var i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Vectors.toUnitLength(vector);
    }

    @Test
    void keepsCosinesToTwoThousandths() {
        for (var i = 0; i < 500; i++) {
            var one = vector();
            var other = i % 2 == 0 ? vector() : near(one);
            var cosine = Vectors.dot(
                    PackedMeaning.vector(PackedMeaning.pack(one)), PackedMeaning.vector(PackedMeaning.pack(other)));
            assertThat(cosine).isCloseTo(Vectors.dot(one, other), within(0.002f));
        }
    }

    private float[] near(float[] vector) {
        var near = vector();
        for (var i = 0; i < near.length; i++) {
            near[i] = 0.3f * near[i] + vector[i];
        }
        return Vectors.toUnitLength(near);
    }

    @Test
    void keepsTheModelsApart() {
        var meaning = new float[][] {vector(), vector()};
        var packed = PackedMeaning.pack(meaning);
        assertThat(packed).hasSize(2 * Meaning.LENGTH);
        var unpacked = PackedMeaning.unpack(packed);
        assertThat(Vectors.dot(unpacked[0], meaning[0])).isGreaterThan(0.999f);
        assertThat(Vectors.dot(unpacked[1], meaning[1])).isGreaterThan(0.999f);
    }

    @Test
    void packsWhatHasNoLength() {
        assertThat(PackedMeaning.unpack(PackedMeaning.pack(new float[1][Meaning.LENGTH]))[0])
                .containsOnly(0);
    }
}
