package app.earful.rankings;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.conversations.Channel;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.today.TodayBook;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
class ExpectedTest {
    @Autowired
    TodayBook book;

    @AfterEach
    void letTheClockRun() {
        book.reset();
    }

    @Test
    void comparesWhatWasExpectedWithWhatWasFound() {
        IntStream.range(0, 40).forEach(number -> called("Customer " + number, 0.3, number % 10 < 3));
        var fits = book.page(book.team.olga(), "/today/order/expected");
        assertThat(fits)
                .contains("In 40 talks we expected a problem in 12 and heard one in 12. That fits.")
                .contains("Of the 40 talks where we expected 30 %, 30 % had one (between 20 and 43 %).");
        IntStream.range(40, 80).forEach(number -> called("Customer " + number, 0.9, false));
        assertThat(book.page(book.team.olga(), "/today/order/expected")).contains("We expect too many.");
        book.speakGerman(book.team.olga());
        assertThat(book.page(book.team.olga(), "/today/order/expected"))
                .contains("Erwartet und gefunden", "Wir erwarten zu viele.");
    }

    @Test
    void countsNoProblemThatWasDeleted() {
        IntStream.range(0, 40).forEach(number -> called("Customer " + number, 0.3, true));
        book.deleteDotsAndPromises();
        assertThat(book.page(book.team.olga(), "/today/order/expected"))
                .contains("In 40 talks we expected a problem in 12 and heard one in 0.");
    }

    @Test
    void doesNotTakeASumThatFitsForKnowing() {
        IntStream.range(0, 60).forEach(number -> called("Customer " + number, number % 2 == 0 ? 0.3 : 0.7, true));
        IntStream.range(60, 120).forEach(number -> called("Customer " + number, number % 2 == 0 ? 0.3 : 0.7, false));
        assertThat(book.page(book.team.olga(), "/today/order/expected"))
                .contains("In 120 talks we expected a problem in 60 and heard one in 60. The sum fits, but");
    }

    @Test
    void saysNothingBeforeThereAreEnoughTalks() {
        assertThat(book.page(book.team.olga(), "/today/order/expected")).contains("No name was called yet.");
        var customer = book.customer("Real", 1_000);
        book.pick(book.team.bob());
        assertThat(book.ask("select chance from picks", Double.class)).isBetween(0.01, 0.99);
        log(customer, true);
        assertThat(book.page(book.team.olga(), "/today/order/expected"))
                .contains("One talk so far", "29 more and we can.");
    }

    private void called(String name, double chance, boolean problem) {
        var customer = book.customer(name, 1_000);
        book.sql("""
                insert into picks (workspace_id, id, member_id, day, position, customer_id, state, worth, reasons, made_at,
                    chance)
                values (current_workspace(), gen_random_uuid(), ?, ?, (select count(*) from picks), ?, 'done', 1, '[]', now(), ?)
                """, book.team.bob().id(), TUESDAY, customer, chance);
        log(customer, problem);
    }

    private void log(UUID customer, boolean problem) {
        var talk = NewConversation.of(customer, Channel.CALL, Outcome.TALKED, "A talk");
        book.log(
                book.team.bob(),
                problem ? talk.with(List.of(new DotEntry(DotKind.COMPLAINT, "Late")), List.of()) : talk);
    }
}
