package app.earful.picks;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.platform.problems.Invalid;
import app.earful.today.TodayBook;
import app.earful.workspaces.Member;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class SwapsTest {
    @Autowired
    TodayBook book;

    @Autowired
    Picks picks;

    @AfterEach
    void letTheClockRun() {
        book.reset();
    }

    @Test
    void restsUntilTheDayThatWasNamed() {
        var ruiz = book.customer("Ruiz", 1_000);
        book.swap(bob(), SwapReason.NOT_NOW, TUESDAY.plusDays(3));
        assertThat(book.pick(ada())).isNull();
        assertThat(book.pick(bob(), TUESDAY.plusDays(2))).isNull();
        assertThat(book.pick(bob(), TUESDAY.plusDays(3))).isEqualTo(ruiz);
    }

    @ParameterizedTest
    @CsvSource({"NOT_NOW,7", "REACHED_LATELY,14"})
    void restsForEverybodyAsLongAsTheReasonSays(SwapReason reason, int days) {
        var ruiz = book.customer("Ruiz", 1_000);
        book.swap(bob(), reason, null);
        assertThat(book.pick(ada(), TUESDAY.plusDays(days - 1))).isNull();
        assertThat(book.pick(ada(), TUESDAY.plusDays(days))).isEqualTo(ruiz);
    }

    @Test
    void asksSomebodyElseForAWeekWhereNothingMoreWasSaid() {
        var ruiz = book.customer("Ruiz", 1_000);
        book.swap(bob(), SwapReason.OTHER, null);
        assertThat(book.pick(bob(), TUESDAY.plusDays(7))).isNull();
        assertThat(book.pick(bob(), TUESDAY.plusDays(8))).isEqualTo(ruiz);
    }

    @Test
    void closesEveryChannelWhereNoContactIsWanted() {
        var ruiz = book.customer("Ruiz", 1_000);
        book.swap(bob(), SwapReason.DO_NOT_CONTACT, null);
        assertThat(book.ask("select channel from do_not_contact where customer_id = ?", String.class, ruiz))
                .isEqualTo("any");
        assertThat(book.pick(ada(), TUESDAY.plusDays(300))).isNull();
    }

    @Test
    void keepsTheWrongPersonForTheColleagues() {
        var ruiz = book.customer("Ruiz", 1_000);
        book.swap(bob(), SwapReason.WRONG_PERSON, null);
        assertThat(book.pick(bob(), TUESDAY.plusDays(89))).isNull();
        assertThat(book.pick(ada(), TUESDAY.plusDays(1))).isEqualTo(ruiz);
    }

    @ParameterizedTest
    @EnumSource
    void bringsTheNextNameWhateverTheReason(SwapReason reason) {
        var first = book.customer("First", 2_000);
        var second = book.customer("Second", 1_000);
        book.swap(bob(), reason, null);
        assertThat(book.pick(bob())).isEqualTo(second);
        assertThat(book.ask("select swap_reason from picks where customer_id = ?", String.class, first))
                .isEqualTo(reason.word());
    }

    @Test
    void swapsOnceHoweverOftenTheButtonIsPressed() {
        IntStream.range(0, 4).forEach(number -> book.customer("Customer " + number, 1_000 - number));
        var pick = book.get(bob(), TUESDAY);
        var swap = new Swap(SwapReason.OTHER, null);
        book.team.run(() -> picks.swap(bob(), TUESDAY, pick.id(), swap));
        book.team.run(() -> picks.swap(bob(), TUESDAY, pick.id(), swap));
        assertThat(book.ask("select count(*) from picks", Long.class)).isEqualTo(2);
    }

    @Test
    void refusesARestThatIsOverOrWithoutEnd() {
        book.customer("Ruiz", 1_000);
        for (var until : List.of(TUESDAY, TUESDAY.minusDays(1), TUESDAY.plusDays(367))) {
            assertThatThrownBy(() -> book.swap(bob(), SwapReason.NOT_NOW, until))
                    .isInstanceOf(Invalid.class);
        }
        assertThat(book.ask("select count(*) from picks where state = 'open'", Long.class))
                .isEqualTo(1);
    }

    private Member bob() {
        return book.team.bob();
    }

    private Member ada() {
        return book.team.ada();
    }
}
