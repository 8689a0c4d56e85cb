package app.earful.today;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.conversations.Channel;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.picker.Reason;
import app.earful.platform.web.Invalid;
import app.earful.workspaces.Member;
import java.time.LocalDate;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class PicksTest {
    @Autowired
    TodayBook book;

    @Autowired
    Picks picks;

    @AfterEach
    void letTheClockRun() {
        book.reset();
    }

    @Test
    void givesTheSameNameAllDayWhateverHappensToTheOrder() {
        var ruiz = book.customer("Ruiz", 1_000);
        assertThat(pick(bob())).isEqualTo(ruiz);
        book.customer("Larger", 900_000);
        assertThat(pick(bob())).isEqualTo(ruiz);
        assertThat(pick(bob(), TUESDAY.plusDays(1))).isNotEqualTo(ruiz);
    }

    @Test
    void givesAColleagueTheNextOne() {
        var first = book.customer("First", 2_000);
        var second = book.customer("Second", 1_000);
        assertThat(pick(bob())).isEqualTo(first);
        assertThat(pick(ada())).isEqualTo(second);
        assertThat(pick(book.team.olga())).isNull();
    }

    @RepeatedTest(5)
    void givesNoCustomerTwiceToMembersWhoAskAtOnce() throws Exception {
        IntStream.range(0, 3).forEach(number -> book.customer("Customer " + number, 1_000 - number));
        var given = atOnce(List.of(() -> pick(bob()), () -> pick(ada()), () -> pick(book.team.olga())));
        assertThat(given).doesNotContainNull().doesNotHaveDuplicates();
    }

    @RepeatedTest(5)
    void givesOneNameToAMemberWhoAsksFromThreeDevicesAtOnce() throws Exception {
        IntStream.range(0, 5).forEach(number -> book.customer("Customer " + number, 1_000));
        var given = atOnce(List.of(() -> pick(bob()), () -> pick(bob()), () -> pick(bob())));
        assertThat(new HashSet<>(given)).hasSize(1);
        assertThat(book.ask("select count(*) from picks", Long.class)).isEqualTo(1);
    }

    @Test
    void makesOneOfADayEvenAfterAnImportOfTwenty() {
        IntStream.range(0, 20).forEach(number -> book.customer("Customer " + number, 1_000));
        pick(bob());
        pick(bob());
        assertThat(book.ask("select count(*) from picks", Long.class)).isEqualTo(1);
    }

    @Test
    void leavesCustomersToOwnersWhoAreHereOrBackSoon() {
        var present = book.customer("Of Ada who is there", 9_000, ada());
        var away = book.customer("Of Olga who is away today", 8_000, book.team.olga());
        var nobodys = book.customer("Of nobody", 7_000);
        var own = book.customer("Own", 10, bob());
        takeOff(book.team.olga(), TUESDAY, TUESDAY);
        assertThat(names(bob())).containsExactly(nobodys, own, present, away);
    }

    @Test
    void takesOverFromAnOwnerWhoIsAwayForLong() {
        var away = book.customer("Of Olga who is away", 8_000, book.team.olga());
        var reader = book.customer("Of Rita who calls nobody", 7_500, book.team.rita());
        var nobodys = book.customer("Of nobody", 7_000);
        takeOff(book.team.olga(), TUESDAY.minusDays(1), TUESDAY.plusDays(8));
        assertThat(names(bob())).containsExactly(away, reader, nobodys);
    }

    @Test
    void leavesTheBestToAColleagueWhoHasNobodyAsGood() {
        var large = book.customer("Large", 9_000);
        var own = book.customer("Of Bob", 8_000, bob());
        book.customer("Least", 1);
        asked(ada(), TUESDAY.minusDays(1));
        assertThat(pick(bob())).isEqualTo(own);
        assertThat(pick(ada())).isEqualTo(large);
    }

    @Test
    void doesNotWaitForAColleagueWhoHasNotAskedForLong() {
        var large = book.customer("Large", 9_000);
        book.customer("Of Bob", 8_000, bob());
        book.customer("Least", 1);
        asked(ada(), TUESDAY.minusDays(15));
        takeOff(book.team.olga(), TUESDAY, TUESDAY);
        asked(book.team.olga(), TUESDAY.minusDays(1));
        assertThat(pick(bob())).isEqualTo(large);
    }

    @Test
    void putsWhoeverIsPastAStandardFirstAndSaysSo() {
        var key = book.customer("Key account", 10);
        book.set(key, "tier", "A");
        book.talked(bob(), key, TUESDAY.minusDays(40));
        var large = book.customer("Large", 900_000);
        standard("A", 45);
        assertThat(pick(bob())).isEqualTo(large);
        standard("A", 30);
        var asked = get(ada(), TUESDAY);
        assertThat(asked.customerId()).isEqualTo(key);
        assertThat(asked.reasons().getFirst()).isEqualTo(new Reason(Reason.Code.STANDARD, List.of(30L, 40L)));
        assertThat(asked.reasons()).extracting(Reason::code).doesNotContain(Reason.Code.SILENT);
    }

    @Test
    void letsWhoeverWasContactedTooOftenWait() {
        var often = book.customer("Often", 9_000);
        var seldom = book.customer("Seldom", 10);
        for (var days : List.of(10, 12, 14, 16)) {
            book.log(days > 13 ? ada() : bob(), often, Outcome.NO_ANSWER, noon(TUESDAY.minusDays(days)), "");
        }
        book.log(ada(), often, Outcome.INTERNAL_NOTE, noon(TUESDAY.minusDays(9)), "Not a contact");
        assertThat(pick(bob())).isEqualTo(often);
        book.log(ada(), seldom, Outcome.NO_ANSWER, noon(TUESDAY.minusDays(30)), "");
        book.log(bob(), often, Outcome.VOICEMAIL, noon(TUESDAY.minusDays(8)), "");
        var next = TUESDAY.plusDays(2);
        assertThat(pick(bob(), next)).isEqualTo(seldom);
        assertThat(pick(ada(), next)).isNull();
        assertThat(pick(ada(), TUESDAY.plusDays(15)))
                .as("the oldest counts no more")
                .isEqualTo(often);
    }

    @Test
    void keepsADayAgreedHoweverOftenTheyWereContacted() {
        var agreed = book.customer("Agreed", 1_000);
        var talk = NewConversation.of(agreed, Channel.CALL, Outcome.TALKED, "Call me on Tuesday");
        book.log(bob(), withNext(talk, TUESDAY).at(noon(TUESDAY.minusDays(20))));
        for (var days : List.of(18, 16, 14, 12, 10)) {
            book.log(bob(), agreed, Outcome.NO_ANSWER, noon(TUESDAY.minusDays(days)), "");
        }
        assertThat(pick(bob())).isEqualTo(agreed);
    }

    @Test
    void leavesAloneWhoeverMayNotBeCalled() {
        book.set(book.customer("Archived", 9_000), "archived_at", java.sql.Timestamp.from(book.time.instant()));
        book.set(book.customer("Prospect", 9_000), "relationship", "prospect");
        book.set(book.customer("Competitor's", 9_000), "relationship", "competitors_client");
        book.stopContact(book.customer("Closed", 9_000), "any");
        var onlyPhone = book.customer("Only a phone, closed", 9_000);
        book.contact(onlyPhone, "Ana", "030 1234567");
        book.stopContact(onlyPhone, "call");
        assertThat(pick(bob())).isNull();
        var alsoMail = book.customer("Mail is open", 10);
        book.contact(alsoMail, "Eva", "030 1234567", "eva@example.com");
        book.stopContact(alsoMail, "call");
        assertThat(pick(bob())).isEqualTo(alsoMail);
    }

    @Test
    void leavesAloneWhoeverWasHeardWithinAWeek() {
        var heard = book.customer("Heard", 9_000);
        book.talked(ada(), heard, TUESDAY.minusDays(7));
        assertThat(pick(bob())).isNull();
        assertThat(pick(bob(), TUESDAY.plusDays(1))).isEqualTo(heard);
    }

    @Test
    void leavesAColleaguesOpenTalkToThemForAWeek() {
        var tried = book.customer("Tried by Ada", 9_000);
        book.log(ada(), tried, Outcome.VOICEMAIL, noon(TUESDAY.minusDays(5)), "");
        assertThat(pick(bob())).isNull();
        assertThat(pick(ada())).isEqualTo(tried);
    }

    @Test
    void letsOnesOwnTryRestForADay() {
        var tried = book.customer("Tried", 9_000);
        book.log(bob(), tried, Outcome.NO_ANSWER, noon(TUESDAY.minusDays(1)), "");
        assertThat(pick(bob())).isNull();
        assertThat(pick(bob(), TUESDAY.plusDays(1))).isEqualTo(tried);
    }

    @Test
    void waitsForTheDayAgreedAndThenGoesFirst() {
        var agreed = book.customer("Agreed", 1_000);
        book.customer("Larger", 2_000);
        var talk = NewConversation.of(agreed, Channel.CALL, Outcome.TALKED, "In December again");
        book.log(bob(), withNext(talk, TUESDAY.plusDays(20)).at(noon(TUESDAY.minusDays(200))));
        assertThat(names(bob())).hasSize(1).doesNotContain(agreed);
        book.time.set(TUESDAY.plusDays(20), bob().zone());
        assertThat(pick(bob(), TUESDAY.plusDays(20))).isEqualTo(agreed);
    }

    @Test
    void isNotMovedByANoteAmongOurselves() {
        var customer = book.customer("Noted", 9_000);
        book.log(ada(), customer, Outcome.INTERNAL_NOTE, noon(TUESDAY.minusDays(1)), "Careful");
        assertThat(pick(bob())).isEqualTo(customer);
    }

    @Test
    void restsUntilTheDayThatWasNamed() {
        var ruiz = book.customer("Ruiz", 1_000);
        swap(bob(), SwapReason.NOT_NOW, TUESDAY.plusDays(3));
        assertThat(pick(ada())).isNull();
        assertThat(pick(bob(), TUESDAY.plusDays(2))).isNull();
        assertThat(pick(bob(), TUESDAY.plusDays(3))).isEqualTo(ruiz);
    }

    @Test
    void closesEveryChannelWhereNoContactIsWanted() {
        var ruiz = book.customer("Ruiz", 1_000);
        swap(bob(), SwapReason.DO_NOT_CONTACT, null);
        assertThat(book.ask("select channel from do_not_contact where customer_id = ?", String.class, ruiz))
                .isEqualTo("any");
        assertThat(pick(ada(), TUESDAY.plusDays(300))).isNull();
    }

    @Test
    void keepsTheWrongPersonForTheColleagues() {
        var ruiz = book.customer("Ruiz", 1_000);
        swap(bob(), SwapReason.WRONG_PERSON, null);
        assertThat(pick(bob(), TUESDAY.plusDays(89))).isNull();
        assertThat(pick(ada(), TUESDAY.plusDays(1))).isEqualTo(ruiz);
    }

    @ParameterizedTest
    @EnumSource
    void bringsTheNextNameWhateverTheReason(SwapReason reason) {
        var first = book.customer("First", 2_000);
        var second = book.customer("Second", 1_000);
        swap(bob(), reason, null);
        assertThat(pick(bob())).isEqualTo(second);
        assertThat(book.ask("select swap_reason from picks where customer_id = ?", String.class, first))
                .isEqualTo(reason.word());
    }

    @Test
    void swapsOnceHoweverOftenTheButtonIsPressed() {
        IntStream.range(0, 4).forEach(number -> book.customer("Customer " + number, 1_000 - number));
        var pick = get(bob(), TUESDAY);
        var swap = new Swap(SwapReason.OTHER, null);
        book.team.run(() -> picks.swap(bob(), TUESDAY, pick.id(), swap));
        book.team.run(() -> picks.swap(bob(), TUESDAY, pick.id(), swap));
        assertThat(book.ask("select count(*) from picks", Long.class)).isEqualTo(2);
    }

    @Test
    void refusesARestThatIsOverOrWithoutEnd() {
        book.customer("Ruiz", 1_000);
        for (var until : List.of(TUESDAY, TUESDAY.minusDays(1), TUESDAY.plusDays(367))) {
            assertThatThrownBy(() -> swap(bob(), SwapReason.NOT_NOW, until)).isInstanceOf(Invalid.class);
        }
        assertThat(book.ask("select count(*) from picks where state = 'open'", Long.class))
                .isEqualTo(1);
    }

    @Test
    void isDoneWhereverTheTalkIsWrittenDown() {
        var ruiz = book.customer("Ruiz", 1_000);
        pick(bob());
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
        assertThat(pick(ada())).isEqualTo(ruiz);
        book.log(bob(), ruiz, Outcome.TALKED, null, "They called me");
        assertThat(state(ruiz)).isEqualTo("swapped");
        assertThat(pick(ada())).isNull();
    }

    @Test
    void explainsANameByTheDayItIsGivenOn() {
        var ruiz = book.customer("Ruiz", 1_000);
        book.talked(bob(), ruiz, TUESDAY.minusDays(131));
        var reason = get(bob(), TUESDAY).reasons().getFirst();
        assertThat(reason.code()).isEqualTo(Reason.Code.SILENT);
        assertThat(reason.numbers()).containsExactly(131L);
    }

    private void takeOff(Member member, LocalDate from, LocalDate to) {
        book.sql("""
                insert into time_off (workspace_id, id, member_id, from_on, to_on, created_at)
                values (current_workspace(), gen_random_uuid(), ?, ?, ?, now())
                """, member.id(), from, to);
    }

    /** For a name of a customer who is none any more. */
    private void asked(Member member, LocalDate day) {
        var customer = book.customer("Before", 1);
        book.set(customer, "relationship", "former");
        book.sql("""
                insert into picks (workspace_id, id, member_id, day, position, customer_id, state, worth, reasons, made_at)
                values (current_workspace(), gen_random_uuid(), ?, ?, 1, ?, 'done', 1, '[]', now())
                """, member.id(), day, customer);
    }

    private void standard(String tier, int days) {
        book.sql("""
                insert into standards (workspace_id, id, tier, every_days, changed_at)
                values (current_workspace(), gen_random_uuid(), ?, ?, now())
                on conflict (workspace_id, coalesce(tier, ''), coalesce(segment, ''))
                    do update set every_days = excluded.every_days
                """, tier, days);
    }

    private Member bob() {
        return book.team.bob();
    }

    private Member ada() {
        return book.team.ada();
    }

    private static java.time.Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(java.time.ZoneId.of("Europe/Berlin")).toInstant();
    }

    private @Nullable UUID pick(Member member) {
        return pick(member, TUESDAY);
    }

    private @Nullable UUID pick(Member member, LocalDate day) {
        return book.team.within(
                () -> picks.get(member, day, false).map(Pick::customerId).orElse(null));
    }

    private Pick get(Member member, LocalDate day) {
        return book.team.within(() -> picks.get(member, day, false)).orElseThrow();
    }

    private void swap(Member member, SwapReason reason, @Nullable LocalDate until) {
        var pick = get(member, TUESDAY);
        book.team.run(() -> picks.swap(member, TUESDAY, pick.id(), new Swap(reason, until)));
    }

    /** All there are, one after the other. */
    private List<UUID> names(Member member) {
        var names = new java.util.ArrayList<UUID>();
        for (var pick = book.team.within(() -> picks.get(member, TUESDAY, false));
                pick.isPresent();
                pick = book.team.within(() -> picks.get(member, TUESDAY, false))) {
            names.add(pick.get().customerId());
            swap(member, SwapReason.OTHER, null);
        }
        return names;
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
        var results = Collections.synchronizedList(new java.util.ArrayList<T>());
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
