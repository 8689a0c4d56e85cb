package app.earful.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.insight.meaning.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoublesTest {
    private static int[] groups(String... texts) {
        var meanings = Meaning.shipped().of(List.of(texts));
        var space = Space.of(meanings);
        return Doubles.of(List.of(texts), meanings.stream().map(space::place).toArray(float[][]::new));
    }

    @Test
    void joinsATurnOfPhraseWithAnotherPartOrMonthInIt() {
        assertThat(groups(
                        "We waited three weeks for a guide rail and nobody told us when it would come.",
                        "We waited five weeks for a gasket and nobody told us when it would come.",
                        "We waited six weeks for a control board and nobody told us when it would come.",
                        "The portal throws me out after five minutes.",
                        "My e-mail from March is still unanswered."))
                .containsExactly(0, 0, 0, 1, 2);
    }

    @Test
    void keepsShortTextsApartInWhichOneWordIsAllTheySay() {
        assertThat(groups("Please open the account", "Please close the account", "The saw stands still"))
                .containsExactly(0, 1, 2);
    }

    /** As a team writes that repeats itself: each text of a collection a dozen times, with another number in it. */
    @Test
    void findsNoMoreThemesWhereEverythingIsSaidAgainAndAgain() {
        var samples = Samples.clinc150();
        var once = Samples.grouped(samples.texts());
        var again = new ArrayList<String>();
        for (var text : samples.texts()) {
            Stream.of("3", "17", "2024")
                    .map(number -> text + " says number " + number)
                    .forEach(again::add);
        }
        assertThat(Samples.grouped(again).count()).isBetween(once.count() - 2, once.count() + 2);
    }
}
