package app.earful.insight.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
                .startsWith("Rechnung");
    }

    @Test
    void namesByThingsRatherThanByWhatSomebodyDid() {
        var names = Names.of(
                List.of(
                        List.of("He came and showed the new lathe", "She came to see the lathe", "They came, lathe"),
                        List.of("We waited for the invoice", "We waited, no invoice came")),
                "en");
        assertThat(names.get(0)).startsWith("lathe").doesNotContain("came the");
        assertThat(names.get(1)).contains("invoice");
    }

    @Test
    void passesOverWhoseItIs() {
        var texts = List.of("I had to reset my password", "Reset the password again", "Who can reset your password?");
        assertThat(Names.of(List.of(texts, List.of("The lathe stands", "A lathe")), "en")
                        .getFirst())
                .isEqualTo("reset password");
    }

    @Test
    void neverJoinsWhatACommaParts() {
        var texts = List.of("The saw, blade after blade", "It is the saw, blade, all of it");
        assertThat(Names.of(List.of(texts), "en").getFirst()).doesNotContain("saw blade");
    }

    @Test
    void keepsTheCapitalsOfNames() {
        var texts = List.of("We tried Castellan for a year", "I went to Castellan", "castellan is cheaper");
        assertThat(Names.of(List.of(texts, List.of("The lathe", "A lathe")), "en")
                        .getFirst())
                .startsWith("Castellan");
    }

    @Test
    void prefersWhatLiesNearTheMiddle() {
        var themes = List.of(List.of("Password reset is a game", "A game, that password"));
        Names.Nearness toPasswords = (_, phrase) -> phrase.contains("password") ? 0.9 : 0;
        assertThat(Names.of(themes, "en", Set.of(), toPasswords).getFirst()).startsWith("password");
    }
}
