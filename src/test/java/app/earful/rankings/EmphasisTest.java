package app.earful.rankings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmphasisTest {
    @Test
    void marksWhatStandsBetweenAsterisks() {
        assertThat(Emphasis.of("Renews in *62 days*: still time."))
                .containsExactly(
                        new Emphasis("Renews in ", false),
                        new Emphasis("62 days", true),
                        new Emphasis(": still time.", false));
        assertThat(Emphasis.plain("in *62 days*")).isEqualTo("in 62 days");
    }
}
