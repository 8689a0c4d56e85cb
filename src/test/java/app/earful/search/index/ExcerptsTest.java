package app.earful.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
    @Test
    void marksWordsInAllTheirForms() {
        assertThat(marked("delivery ", "Deliveries were later than ever", "en")).containsExactly("Deliveries");
        assertThat(marked("Lieferung", "Die Lieferungen kommen", "de")).containsExactly("Lieferungen");
        assertThat(marked("muller", "Bei Müller war es gut", "de")).containsExactly("Müller");
    }

    @Test
    void marksTheBeginningThatIsBeingTyped() {
        assertThat(marked("ware", "A second warehouse", "en")).containsExactly("warehouse");
        assertThat(marked("ware ", "A second warehouse", "en")).isEmpty();
    }

    @Test
    void marksWhatMayBeATypingErrorWhereNothingElseFits() {
        assertThat(marked("invioce ", "The invoice was wrong", "en")).containsExactly("invoice");
        assertThat(marked("invoice ", "The invoice, not the invoiced", "en")).contains("invoice");
    }

    @Test
    void keepsTheTextAsItIs() {
        var text = "a <b>part</b> & \"more\" parts";
        assertThat(new Excerpts("part").of(text, "en", 100).text()).isEqualTo(text);
    }

    @Test
    void takesThePartOfALongTextWithMostOfTheWords() {
        var text = "Nothing much. ".repeat(40) + "The spare part came after two weeks. " + "Nothing else. ".repeat(40);
        var excerpt = new Excerpts("spare part weeks").of(text, "en", 120);
        assertThat(excerpt.text())
                .startsWith("…")
                .endsWith("…")
                .contains("spare part")
                .hasSizeLessThan(130);
        assertThat(new Excerpts("unheard").of(text, "en", 120).text()).startsWith("Nothing much.");
    }

    @Test
    void marksEachMistypedWordInEveryTextOfOneSearch() {
        var search = new Excerpts("invioce delivry");
        for (var text : List.of("An invoice and a delivery", "The delivery, then the invoice")) {
            assertThat(search.of(text, "en", 200).pieces().stream()
                            .filter(Excerpt.Piece::meant)
                            .map(Excerpt.Piece::text))
                    .containsExactlyInAnyOrder("invoice", "delivery");
        }
    }

    private static List<String> marked(String typed, String text, String language) {
        return new Excerpts(typed)
                .of(text, language, 200).pieces().stream()
                        .filter(Excerpt.Piece::meant)
                        .map(Excerpt.Piece::text)
                        .toList();
    }
}
