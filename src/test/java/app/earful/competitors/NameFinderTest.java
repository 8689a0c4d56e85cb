package app.earful.competitors;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.competitors.NameFinder.Name;
import app.earful.competitors.NameFinder.Said;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameFinderTest {
    private static final UUID RUIZ = new UUID(0, 1);
    private static final UUID WEBER = new UUID(0, 2);

    private static final List<Said> ABOUT = List.of(
            new Said(RUIZ, "Castellan offered the same saw for less"),
            new Said(WEBER, "We have a quote from Castellan, and the Saw is half the price"),
            new Said(WEBER, "Toolhaven delivers the next morning"),
            new Said(WEBER, "Toolhaven, always Toolhaven"));
    private static final List<Said> ELSEWHERE = List.of(
            new Said(RUIZ, "The saw is loud"), new Said(WEBER, "We wait for April"), new Said(RUIZ, "April is late"));

    @Test
    void findsNamesThatSeveralCustomersWrite() {
        assertThat(new NameFinder(Set.of()).find(ABOUT, ELSEWHERE)).containsExactly(new Name("Castellan", 2));
    }

    @Test
    void leavesOutWhatIsKnownAlready() {
        assertThat(new NameFinder(Set.of("castellan")).find(ABOUT, ELSEWHERE)).isEmpty();
    }

    @Test
    void leavesOutWhatIsSaidElsewhereAsOften() {
        var elsewhere = List.of(
                new Said(RUIZ, "Castellan is our own street"),
                new Said(WEBER, "We live in Castellan"),
                new Said(WEBER, "It rains"));
        assertThat(new NameFinder(Set.of()).find(ABOUT, elsewhere)).isEmpty();
    }

    @Test
    void takesTwoWordsSideBySideForOneName() {
        var about = List.of(
                new Said(RUIZ, "we went to Fjellmark Nord"), new Said(WEBER, "the price at Fjellmark Nord is lower"));
        assertThat(new NameFinder(Set.of()).find(about, ELSEWHERE)).contains(new Name("Fjellmark Nord", 2));
    }
}
