package app.earful.insight.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatementsTest {
    @Test
    void cutsAtTheEndOfASentence() {
        assertThat(words("The saw runs well. The blade came two weeks late! Can we get a spare one?", "en"))
                .containsExactly("The saw runs well.", "The blade came two weeks late!", "Can we get a spare one?");
    }

    @Test
    void cutsWhereASentenceTurns() {
        assertThat(words("The machine is great, but the invoice was wrong again", "en"))
                .containsExactly("The machine is great", "but the invoice was wrong again");
        assertThat(words("Die Maschine ist super, aber die Rechnung war falsch.", "de"))
                .containsExactly("Die Maschine ist super", "aber die Rechnung war falsch.");
        assertThat(words("La máquina es buena pero la factura estaba mal", "es"))
                .containsExactly("La máquina es buena", "pero la factura estaba mal");
        assertThat(words("La machine est bien, mais la facture était fausse", "fr"))
                .containsExactly("La machine est bien", "mais la facture était fausse");
    }

    @Test
    void cutsWhereTwoClausesAreJoined() {
        assertThat(words("They came on Tuesday and we had to stop the line", "en"))
                .containsExactly("They came on Tuesday", "and we had to stop the line");
        assertThat(words("The new blades and belts arrived in time", "en")).hasSize(1);
    }

    @Test
    void cutsAtSemicolonsDashesAndLines() {
        assertThat(words(
                        "Very happy with Nora; parts came in two days – thinks we are dear\n- wants a loan machine",
                        "en"))
                .containsExactly(
                        "Very happy with Nora", "parts came in two days", "thinks we are dear", "wants a loan machine");
    }

    @Test
    void doesNotStumbleOverAbbreviations() {
        assertThat(words("We met Dr. Brown about approx. 40 machines.", "en")).hasSize(1);
        assertThat(words("Das kostet ca. 40 Euro bzw. etwas mehr für Hr. Maier.", "de"))
                .hasSize(1);
        assertThat(words("Hablé con el Sr. Pérez de la Av. Central ayer.", "es"))
                .hasSize(1);
        assertThat(words("J'ai vu M. Dupont et Mme. Petit hier.", "fr")).hasSize(1);
    }

    @Test
    void leavesNothingTooShortToSaySomething() {
        assertThat(words("Great. Thanks. The delivery was on time.", "en"))
                .containsExactly("Great. Thanks. The delivery was on time.");
        assertThat(words("The delivery was on time. Great.", "en")).containsExactly("The delivery was on time. Great.");
        assertThat(words("Too expensive", "en")).containsExactly("Too expensive");
    }

    @Test
    void findsNothingWhereNothingIsSaid() {
        assertThat(Statements.split("", "en")).isEmpty();
        assertThat(Statements.split(" \n\t ... !!", "en")).isEmpty();
    }

    @Test
    void offsetsGiveTheWordsInOrderWithoutOverlap() {
        var random = new Random(7);
        var pieces = List.of(
                "the part",
                " is late",
                ", but ",
                "we like it",
                ". ",
                "\n",
                "; ",
                " - ",
                "and they ",
                "Dr. ",
                "👍🏽",
                "\u0000",
                "שלום עולם ",
                "e\u0301te",
                "\uD83D",
                " und wir ",
                "3.5",
                "?!",
                "\u2028",
                "www.x.org/a;b");
        for (var round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(30); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertCovers(
                    text.toString(), List.of("en", "de", "es", "fr", "unknown").get(round % 5));
        }
    }

    @Test
    void splitsAVeryLongNote() {
        assertThat(Statements.split("The blade came too late. ".repeat(4_000), "en"))
                .hasSize(4_000);
        assertThat(Statements.split("x".repeat(100_000), "en")).hasSize(1);
        assertThat(Statements.split("and ".repeat(25_000), "en")).hasSize(1);
    }

    private static void assertCovers(String text, String language) {
        var end = 0;
        for (var statement : Statements.split(text, language)) {
            assertThat(statement.start()).isGreaterThanOrEqualTo(end).isLessThan(statement.end());
            assertThat(text.substring(statement.start(), statement.end())).isEqualTo(statement.words());
            assertThat(statement.words()).isEqualTo(statement.words().strip());
            end = statement.end();
        }
        var letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        var kept = Statements.split(text, language).stream()
                .mapToLong(statement -> statement
                        .words()
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .count())
                .sum();
        assertThat(kept).isEqualTo(letters);
    }

    private static List<String> words(String text, String language) {
        return Statements.split(text, language).stream().map(Statement::words).toList();
    }
}
