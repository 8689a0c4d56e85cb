package app.earful.insight.regrouping;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.insight.meaning.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThemeGroupsTest {
    private final Random random = new Random(1);

    /** Themes around as many directions, one after the other in turn. */
    private List<float[]> themes(int count, int directions) {
        var themes = new ArrayList<float[]>();
        for (var theme = 0; theme < count; theme++) {
            var vector = new float[20];
            for (var i = 0; i < vector.length; i++) {
                vector[i] = (float) ((i == theme % directions ? 1 : 0) + 0.1 * random.nextGaussian());
            }
            themes.add(Vectors.toUnitLength(vector));
        }
        return themes;
    }

    @Test
    void putsTogetherWhatLiesTogether() {
        var groups = ThemeGroups.of(themes(25, 5));
        for (var theme = 0; theme < groups.length; theme++) {
            assertThat(groups[theme]).isEqualTo(1 + theme % 5);
        }
    }

    @Test
    void leavesAloneWhatIsLikeNoOther() {
        var themes = themes(18, 6);
        themes.addAll(themes(20, 20).subList(19, 20));
        var groups = ThemeGroups.of(themes);
        assertThat(groups[18]).isZero();
        assertThat(groups[0]).isEqualTo(groups[6]).isPositive();
    }

    @Test
    void makesNoGroupsOfFewThemes() {
        assertThat(ThemeGroups.of(themes(11, 3))).containsOnly(0);
        assertThat(ThemeGroups.of(List.of())).isEmpty();
    }
}
