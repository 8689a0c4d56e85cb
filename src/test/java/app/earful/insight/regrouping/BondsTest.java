package app.earful.insight.regrouping;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.insight.regrouping.Bonds.Bond;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BondsTest {
    private final UUID delivery = new UUID(0, 1);
    private final UUID prices = new UUID(0, 2);

    private static Bonds of(Bond... bonds) {
        return Bonds.of(List.of(bonds), UnaryOperator.identity());
    }

    @Test
    void theLaterOneCounts() {
        assertThat(of(new Bond(delivery, true), new Bond(prices, true)).theme()).isEqualTo(prices);
        var out = of(new Bond(delivery, true), new Bond(delivery, false));
        assertThat(out.theme()).isNull();
        assertThat(out.banned()).containsExactly(delivery);
        assertThat(of(new Bond(delivery, false), new Bond(delivery, true)).banned())
                .isEmpty();
    }

    @Test
    void whatWasSaidOfAMergedThemeIsSaidOfTheOneItLivesOnIn() {
        UnaryOperator<UUID> merged = theme -> theme.equals(delivery) ? prices : theme;
        assertThat(Bonds.of(List.of(new Bond(delivery, false)), merged).banned())
                .containsExactly(prices);
        assertThat(Bonds.of(List.of(new Bond(delivery, true), new Bond(prices, false)), merged)
                        .theme())
                .isNull();
    }
}
