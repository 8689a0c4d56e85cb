package app.earful.picks;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.conversations.Channel;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.picker.Reason;
import app.earful.today.TodayBook;
import app.earful.workspaces.Member;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class PicksTest {
    @Autowired
    TodayBook book;

    @AfterEach
    void letTheClockRun() {
        book.reset();
    }

    @Test
    void givesTheSameNameAllDayWhateverHappensToTheOrder() {
        var ruiz = book.customer("Ruiz", 1_000);
        assertThat(book.pick(bob())).isEqualTo(ruiz);
        book.customer("Larger", 900_000);
        assertThat(book.pick(bob())).isEqualTo(ruiz);
        assertThat(book.pick(bob(), TUESDAY.plusDays(1))).isNotEqualTo(ruiz);
    }

    @Test
    void givesAColleagueTheNextOne() {
        var first = book.customer("First", 2_000);
        var second = book.customer("Second", 1_000);
        assertThat(book.pick(bob())).isEqualTo(first);
        assertThat(book.pick(ada())).isEqualTo(second);
        assertThat(book.pick(book.team.olga())).isNull();
    }

    @RepeatedTest(5)
    void givesNoCustomerTwiceToMembersWhoAskAtOnce() throws Exception {
        IntStream.range(0, 3).forEach(number -> book.customer("Customer " + number, 1_000 - number));
        var given = atOnce(List.of(() -> book.pick(bob()), () -> book.pick(ada()), () -> book.pick(book.team.olga())));
        assertThat(given).doesNotContainNull().doesNotHaveDuplicates();
    }

    @RepeatedTest(5)
    void givesOneNameToAMemberWhoAsksFromThreeDevicesAtOnce() throws Exception {
        IntStream.range(0, 5).forEach(number -> book.customer("Customer " + number, 1_000));
        var given = atOnce(List.of(() -> book.pick(bob()), () -> book.pick(bob()), () -> book.pick(bob())));
        assertThat(new HashSet<>(given)).hasSize(1);
        assertThat(book.ask("select count(*) from picks", Long.class)).isEqualTo(1);
    }

    @Test
    void makesOneOfADayEvenAfterAnImportOfTwenty() {
        IntStream.range(0, 20).forEach(number -> book.customer("Customer " + number, 1_000));
        book.pick(bob());
        book.pick(bob());
        assertThat(book.ask("select count(*) from picks", Long.class)).isEqualTo(1);
    }

    @Test
    void letsWhoeverWasContactedTooOftenWait() {
        var often = book.customer("Often", 9_000);
        var seldom = book.customer("Seldom", 10);
        for (var days : List.of(10, 12, 14, 16)) {
            book.log(days > 13 ? ada() : bob(), often, Outcome.NO_ANSWER, book.noon(TUESDAY.minusDays(days)), "");
        }
        book.log(ada(), often, Outcome.INTERNAL_NOTE, book.noon(TUESDAY.minusDays(9)), "Not a contact");
        assertThat(book.pick(bob())).isEqualTo(often);
        book.log(ada(), seldom, Outcome.NO_ANSWER, book.noon(TUESDAY.minusDays(30)), "");
        book.log(bob(), often, Outcome.VOICEMAIL, book.noon(TUESDAY.minusDays(8)), "");
        var next = TUESDAY.plusDays(2);
        assertThat(book.pick(bob(), next)).isEqualTo(seldom);
        assertThat(book.pick(ada(), next)).isNull();
        assertThat(book.pick(ada(), TUESDAY.plusDays(15)))
                .as("the oldest counts no more")
                .isEqualTo(often);
    }

    @Test
    void keepsADayAgreedHoweverOftenTheyWereContacted() {
        var agreed = book.customer("Agreed", 1_000);
        var talk = NewConversation.of(agreed, Channel.CALL, Outcome.TALKED, "Call me on Tuesday");
        book.log(bob(), withNext(talk, TUESDAY).at(book.noon(TUESDAY.minusDays(20))));
        for (var days : List.of(18, 16, 14, 12, 10)) {
            book.log(bob(), agreed, Outcome.NO_ANSWER, book.noon(TUESDAY.minusDays(days)), "");
        }
        assertThat(book.pick(bob())).isEqualTo(agreed);
    }

    @Test
    void leavesAloneWhoeverMayNotBeCalled() {
        book.set(book.customer("Archived", 9_000), "archived_at", Timestamp.from(book.time.instant()));
        book.set(book.customer("Prospect", 9_000), "relationship", "prospect");
        book.set(book.customer("Competitor's", 9_000), "relationship", "competitors_client");
        book.stopContact(book.customer("Closed", 9_000), "any");
        var onlyPhone = book.customer("Only a phone, closed", 9_000);
        book.contact(onlyPhone, "Ana", "030 1234567");
        book.stopContact(onlyPhone, "call");
        assertThat(book.pick(bob())).isNull();
        var alsoMail = book.customer("Mail is open", 10);
        book.contact(alsoMail, "Eva", "030 1234567", "eva@example.com");
        book.stopContact(alsoMail, "call");
        assertThat(book.pick(bob())).isEqualTo(alsoMail);
    }

    @Test
    void leavesAloneWhoeverWasHeardWithinAWeek() {
        var heard = book.customer("Heard", 9_000);
        book.talked(ada(), heard, TUESDAY.minusDays(7));
        assertThat(book.pick(bob())).isNull();
        assertThat(book.pick(bob(), TUESDAY.plusDays(1))).isEqualTo(heard);
    }

    @Test
    void leavesAColleaguesOpenTalkToThemForAWeek() {
        var tried = book.customer("Tried by Ada", 9_000);
        book.log(ada(), tried, Outcome.VOICEMAIL, book.noon(TUESDAY.minusDays(5)), "");
        assertThat(book.pick(bob())).isNull();
        assertThat(book.pick(ada())).isEqualTo(tried);
    }

    @Test
    void letsOnesOwnTryRestForADay() {
        var tried = book.customer("Tried", 9_000);
        book.log(bob(), tried, Outcome.NO_ANSWER, book.noon(TUESDAY.minusDays(1)), "");
        assertThat(book.pick(bob())).isNull();
        assertThat(book.pick(bob(), TUESDAY.plusDays(1))).isEqualTo(tried);
    }

    @Test
    void waitsForTheDayAgreedAndThenGoesFirst() {
        var agreed = book.customer("Agreed", 1_000);
        book.customer("Larger", 2_000);
        var talk = NewConversation.of(agreed, Channel.CALL, Outcome.TALKED, "In December again");
        book.log(bob(), withNext(talk, TUESDAY.plusDays(20)).at(book.noon(TUESDAY.minusDays(200))));
        assertThat(book.names(bob())).hasSize(1).doesNotContain(agreed);
        book.time.set(TUESDAY.plusDays(20), bob().zone());
        assertThat(book.pick(bob(), TUESDAY.plusDays(20))).isEqualTo(agreed);
    }

    @Test
    void isNotMovedByANoteAmongOurselves() {
        var customer = book.customer("Noted", 9_000);
        book.log(ada(), customer, Outcome.INTERNAL_NOTE, book.noon(TUESDAY.minusDays(1)), "Careful");
        assertThat(book.pick(bob())).isEqualTo(customer);
    }

    @Test
    void isDoneWhereverTheTalkIsWrittenDown() {
        var ruiz = book.customer("Ruiz", 1_000);
        book.pick(bob());
        book.log(bob(), ruiz, Outcome.NO_ANSWER, null, "");
        assertThat(state(ruiz)).isEqualTo("open");
        var talk = book.log(bob(), ruiz, Outcome.TALKED, null, "All well");
        assertThat(state(ruiz)).isEqualTo("done");
        book.delete(bob(), talk);
        assertThat(state(ruiz)).isEqualTo("open");
    }

    @Test
    void sparesAColleagueWhoseNameWasJustHeard() {
        var ruiz = book.customer("Ruiz", 1_000);
        assertThat(book.pick(ada())).isEqualTo(ruiz);
        book.log(bob(), ruiz, Outcome.TALKED, null, "They called me");
        assertThat(state(ruiz)).isEqualTo("swapped");
        assertThat(book.pick(ada())).isNull();
    }

    @Test
    void explainsANameByTheDayItIsGivenOn() {
        var ruiz = book.customer("Ruiz", 1_000);
        book.talked(bob(), ruiz, TUESDAY.minusDays(131));
        var reason = book.get(bob(), TUESDAY).reasons().getFirst();
        assertThat(reason.code()).isEqualTo(Reason.Code.SILENT);
        assertThat(reason.numbers()).containsExactly(131L);
    }

    private Member bob() {
        return book.team.bob();
    }

    private Member ada() {
        return book.team.ada();
    }

    private String state(UUID customer) {
        return book.ask("select state from picks where customer_id = ?", String.class, customer);
    }

    private static NewConversation withNext(NewConversation plain, LocalDate next) {
        return new NewConversation(
                plain.clientKey(),
                plain.customerId(),
                plain.contactIds(),
                plain.channel(),
                plain.outcome(),
                plain.startedBy(),
                plain.score(),
                plain.note(),
                next,
                plain.happenedAt(),
                plain.memberIds(),
                plain.dots(),
                plain.promises(),
                plain.pickId());
    }

    private static <T extends @Nullable Object> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        var results = Collections.synchronizedList(new ArrayList<T>());
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var futures = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        results.add(call.call());
                        return true;
                    }))
                    .toList();
            for (var future : futures) {
                Objects.requireNonNull(future.get());
            }
        }
        return results;
    }
}
