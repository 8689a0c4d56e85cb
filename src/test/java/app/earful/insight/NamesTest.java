package app.earful.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void namesThemesByWhatSetsThemApart() {
        var names = Names.of(
                List.of(
                        List.of("The spare part came late", "I waited for the spare part", "No spare part in stock"),
                        List.of("The invoice was wrong", "Your invoice is not clear", "I got the wrong invoice")),
                "en");
        assertThat(names.get(0)).contains("spare part");
        assertThat(names.get(1)).contains("invoice");
    }

    @Test
    void givesEachThemeANameOfItsOwn() {
        var same = List.of("The invoice was wrong", "A wrong invoice");
        assertThat(Names.of(List.of(same, same, same), "en")).doesNotHaveDuplicates();
    }

    @Test
    void namesWhatHasNoWords() {
        assertThat(Names.of(List.of(List.of("😀", "😀"), List.of("?", "!")), "en"))
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesOutWordsThatSayNothingInTheirLanguage() {
        assertThat(Names.of(List.of(List.of("Die Rechnung war falsch", "Die Rechnung ist da")), "de")
                        .getFirst())
                .startsWith("rechnung");
    }
}
