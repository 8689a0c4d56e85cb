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
        assertThat(NameFinder.find(Set.of(), ABOUT, ELSEWHERE)).containsExactly(new Name("Castellan", 2));
    }

    @Test
    void leavesOutWhatIsKnownAlready() {
        assertThat(NameFinder.find(Set.of("castellan"), ABOUT, ELSEWHERE)).isEmpty();
    }

    @Test
    void leavesOutWhatIsSaidElsewhereAsOften() {
        var elsewhere = List.of(
                new Said(RUIZ, "Castellan is our own street"),
                new Said(WEBER, "We live in Castellan"),
                new Said(WEBER, "It rains"));
        assertThat(NameFinder.find(Set.of(), ABOUT, elsewhere)).isEmpty();
    }

    @Test
    void leavesOutMonthsAndDays() {
        var about = List.of(
                new Said(RUIZ, "With Castellan since August, on Tuesday they come"),
                new Said(WEBER, "Castellan has no slot before August, on Tuesday at best"));
        assertThat(NameFinder.find(Set.of(), about, List.of())).containsExactly(new Name("Castellan", 2));
    }

    @Test
    void takesTwoWordsSideBySideForOneName() {
        var about = List.of(
                new Said(RUIZ, "we went to Fjellmark Nord"), new Said(WEBER, "the price at Fjellmark Nord is lower"));
        assertThat(NameFinder.find(Set.of(), about, ELSEWHERE)).contains(new Name("Fjellmark Nord", 2));
    }

    @Test
    void tellsNamesFromNounsInGerman() {
        var about = List.of(
                german(RUIZ, "Bei Castellan kostet die gleiche Säge weniger"),
                german(WEBER, "Castellan hat ein Angebot gemacht, die Preise sind niedrig"),
                german(RUIZ, "Der Vertreter von Norwick Maschinen war da, die Maschinen sind gut"),
                german(WEBER, "Wir kaufen jetzt auch bei Norwick Maschinen"),
                german(RUIZ, "Der Vertreter der Konkurrenz ruft jeden Montag an"),
                german(WEBER, "Mit Rabatt wäre eine Säge dort billiger, der Rabatt ist groß"),
                german(RUIZ, "Ohne einen Rabatt kaufen wir bei Bedarf woanders"));
        var elsewhere = List.of(german(RUIZ, "Die Säge ist laut"), german(WEBER, "Der Vertreter kommt selten"));
        assertThat(NameFinder.find(Set.of(), about, elsewhere))
                .extracting(Name::name)
                .containsExactlyInAnyOrder("Castellan", "Norwick", "Norwick Maschinen");
    }

    @Test
    void aNameInTwoLanguagesIsOne() {
        var about = List.of(
                german(RUIZ, "Castellan war letzte Woche hier"), new Said(WEBER, "we got a quote from Castellan"));
        assertThat(NameFinder.find(Set.of(), about, ELSEWHERE)).containsExactly(new Name("Castellan", 2));
    }

    private static Said german(UUID customer, String words) {
        return new Said(customer, words, true);
    }
}
