package app.earful.rankings;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.conversations.Channel;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.conversations.PromiseEntry;
import app.earful.imports.CustomersImported;
import app.earful.picker.BookCustomer;
import app.earful.picker.Event;
import app.earful.today.TodayBook;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@EarfulTest
@Tag("database")
class RankingsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    TodayBook book;

    @Autowired
    BookRepository books;

    @Autowired
    RankingRepository repository;

    @Autowired
    Rankings rankings;

    @Autowired
    RankCustomersJob job;

    @Autowired
    ApplicationEventPublisher events;

    @AfterEach
    void letTheClockRun() {
        book.reset();
    }

    @Test
    void readsWhatHappenedWithACustomer() {
        var ruiz = book.customer("Ruiz", 1_000, book.team.ada());
        book.log(
                book.team.bob(),
                NewConversation.of(ruiz, Channel.CALL, Outcome.TALKED, "Late")
                        .with(
                                List.of(
                                        new DotEntry(DotKind.PAIN, "Late"),
                                        new DotEntry(DotKind.COMPLAINT, "Very late")),
                                List.of(new PromiseEntry("A date", null), new PromiseEntry("Another", null)))
                        .at(TUESDAY.minusDays(100).atTime(12, 0).atZone(BERLIN).toInstant()));
        book.log(
                book.team.bob(),
                ruiz,
                Outcome.NO_ANSWER,
                TUESDAY.minusDays(50).atTime(12, 0).atZone(BERLIN).toInstant(),
                "");
        var expected = new BookCustomer(
                ruiz.toString(),
                book.team.ada().id().toString(),
                null,
                1_000.0,
                null,
                LocalDate.of(2026, 1, 1),
                TUESDAY.minusDays(100),
                null,
                2,
                List.of(
                        new Event.Reached(TUESDAY.minusDays(100), false, null, true, 12),
                        new Event.Unreached(TUESDAY.minusDays(50), 12)));
        assertThat(whole()).containsExactly(expected);
        var alone = new ArrayList<BookCustomer>();
        book.inTransaction(() -> books.only(ruiz, TUESDAY, BERLIN).each(alone::add));
        assertThat(alone).containsExactly(expected);
        var likely = new ArrayList<BookCustomer>();
        book.inTransaction(() -> books.likely(TUESDAY, BERLIN, 10).each(likely::add));
        assertThat(likely).containsExactly(expected);
    }

    /** As after a first import: nobody was heard, and nobody knows since when they are customers. */
    @Test
    void takesWhoeverWasNeverHeardForACustomerOfLong() {
        var small = book.customer("Small", 10);
        var large = book.customer("Large", 1_000);
        book.sql("update customers set since = null, created_at = timestamptz '2026-11-24 08:00+01'");
        assertThat(whole()).map(BookCustomer::since).containsOnly(TUESDAY.minusDays(730));
        job.rankNow(book.team.workspaceId());
        assertThat(order()).containsExactly(large, small);
        assertThat(book.team.within(
                        () -> rankings.evaluate(small, TUESDAY, BERLIN).worth()))
                .isPositive();
    }

    @Test
    void countsCustomersOfWhoeverMayNotCallAsThoseOfNobody() {
        book.customer("Of Rita who reads", 1_000, book.team.rita());
        book.customer("Of Bob who left", 1_000, book.team.bob());
        book.customer("Of Ada", 1_000, book.team.ada());
        book.sql(
                "update members set active = false where id = ?",
                book.team.bob().id());
        assertThat(whole())
                .extracting(BookCustomer::owner)
                .containsExactlyInAnyOrder(null, null, book.team.ada().id().toString());
    }

    @Test
    void readsNothingThatWasDeleted() {
        var ruiz = book.customer("Ruiz", 1_000);
        book.log(
                book.team.bob(),
                NewConversation.of(ruiz, Channel.CALL, Outcome.TALKED, "Late")
                        .with(List.of(new DotEntry(DotKind.PAIN, "Late")), List.of(new PromiseEntry("A date", null)))
                        .at(book.noon(TUESDAY.minusDays(100))));
        book.deleteDotsAndPromises();
        var alone = new ArrayList<BookCustomer>();
        book.inTransaction(() -> books.only(ruiz, TUESDAY, BERLIN).each(alone::add));
        assertThat(alone).isEqualTo(whole());
        assertThat(alone.getFirst().openPromises()).isZero();
        assertThat(alone.getFirst().events())
                .containsExactly(new Event.Reached(TUESDAY.minusDays(100), false, null, false, 12));
    }

    @Test
    void seesNobodyOfAnotherWorkspace() {
        book.customer("Ours", 1_000);
        assertThat(whole()).hasSize(1);
    }

    @Test
    void leavesTheOrderOfTheWholeBook() {
        var small = book.customer("Small", 10);
        var large = book.customer("Large", 1_000);
        job.rankNow(book.team.workspaceId());
        assertThat(order()).containsExactly(large, small);
        assertThat(book.team.within(repository::last)).contains(new RankingRepository.LastRanking(TUESDAY, 2, false));
        var learned = book.team.within(repository::estimates).orElseThrow();
        assertThat(learned.usualValue()).isEqualTo(1_000);
        assertThat(learned.customers()).isEqualTo(2);
    }

    @Test
    void ranksAtNightByTheClockOfTheWorkspace() {
        book.customer("Ruiz", 1_000);
        book.time.set(TUESDAY.atTime(2, 59).atZone(BERLIN).toInstant());
        job.rankWhereDue();
        assertThat(book.team.within(repository::last)).isEmpty();
        book.time.set(TUESDAY.atTime(3, 0).atZone(BERLIN).toInstant());
        job.rankWhereDue();
        assertThat(book.team.within(repository::last).orElseThrow().madeFor()).isEqualTo(TUESDAY);
        var later = book.customer("Later", 9_000);
        book.time.set(TUESDAY.atTime(22, 0).atZone(BERLIN).toInstant());
        job.rankWhereDue();
        assertThat(order()).as("not again on the same day").doesNotContain(later);
        book.time.set(TUESDAY.plusDays(1).atTime(9, 0).atZone(BERLIN).toInstant());
        job.rankWhereDue();
        assertThat(order()).as("a machine that slept makes up for it").contains(later);
    }

    @Test
    void takesTheLikelyOnesAtOnceAndAsksForTheRestWhereTheBookIsLarge() {
        book.sql("""
                insert into customers (workspace_id, id, kind, name, relationship, annual_value_cents, currency, created_at,
                    updated_at)
                select current_workspace(), gen_random_uuid(), 'company', 'C' || n, 'customer', n * 100, 'EUR', timestamptz '2026-01-01', timestamptz '2026-01-01'
                from generate_series(1, 2500) n
                """);
        book.team.run(() -> rankings.refreshIfStale(TUESDAY, BERLIN));
        var last = book.team.within(repository::last).orElseThrow();
        assertThat(last.provisional()).isTrue();
        assertThat(order()).hasSize(500);
        assertThat(book.ask("select name from customers where id = ?", String.class, order().getFirst()))
                .isEqualTo("C2500");
        assertThat(scheduled()).isEqualTo(1);
        job.rankNow(book.team.workspaceId());
        assertThat(book.team.within(repository::last).orElseThrow().provisional())
                .isFalse();
    }

    @Test
    void learnsFromAPartOfALargeBookAndRanksAllOfIt() {
        book.sql("""
                insert into customers (workspace_id, id, kind, name, relationship, annual_value_cents, currency, created_at,
                    updated_at)
                select current_workspace(), gen_random_uuid(), 'company', 'C' || n, 'customer', n * 100, 'EUR', timestamptz '2026-01-01', timestamptz '2026-01-01'
                from generate_series(1, 20500) n
                """);
        job.rankNow(book.team.workspaceId());
        assertThat(book.team.within(repository::last).orElseThrow().customers()).isEqualTo(20_500);
        assertThat(book.ask("select name from customers where id = ?", String.class, order().getFirst()))
                .isEqualTo("C20500");
        var drawn = new ArrayList<BookCustomer>();
        book.inTransaction(() ->
                books.whole(TUESDAY, BERLIN).draw(300).orElseThrow().book().each(drawn::add));
        assertThat(drawn).hasSize(300);
        assertThat(book.team.within(() -> books.whole(TUESDAY, BERLIN).draw(20_500)))
                .isEmpty();
    }

    @Test
    void ranksOneCustomerAgainAfterATalk() {
        var first = book.customer("First", 9_000);
        var second = book.customer("Second", 8_000);
        job.rankNow(book.team.workspaceId());
        assertThat(order()).containsExactly(first, second);
        var talk = book.talked(book.team.bob(), first, TUESDAY.minusDays(20));
        assertThat(scheduled(RankCustomersJob.NAME_OF_ONE, first)).isEqualTo(1);
        job.rankNow(book.team.workspaceId(), first);
        assertThat(order()).containsExactly(second, first);
        book.delete(book.team.bob(), talk);
        job.rankNow(book.team.workspaceId(), first);
        assertThat(order()).first().isEqualTo(first);
        var third = book.customer("Third", 90_000);
        job.rankNow(book.team.workspaceId(), third);
        assertThat(order()).first().isEqualTo(third);
    }

    @Test
    void whatChangesWhileARankingRunsIsRankedOnceMore() {
        var customer = book.customer("First", 9_000);
        book.talked(book.team.bob(), customer, TUESDAY.minusDays(20));
        book.talked(book.team.bob(), customer, TUESDAY.minusDays(19));
        assertThat(scheduled(RankCustomersJob.NAME_OF_ONE, customer)).isEqualTo(1);
        book.sql(
                "update scheduled_tasks set picked = true where starts_with(task_instance, ?)",
                book.team.workspaceId() + "/" + customer);
        book.talked(book.team.bob(), customer, TUESDAY.minusDays(18));
        assertThat(scheduled(RankCustomersJob.NAME_OF_ONE, customer)).isEqualTo(2);
    }

    @Test
    void ranksOneCustomerAgainBehindThosePastAStandard() {
        var key = keyAccount();
        var large = book.customer("Large", 90_000);
        job.rankNow(book.team.workspaceId());
        assertThat(order()).containsExactly(key, large);
        job.rankNow(book.team.workspaceId(), large);
        assertThat(order()).containsExactly(key, large);
        book.sql("delete from pick_candidates where customer_id = ?", key);
        job.rankNow(book.team.workspaceId(), key);
        assertThat(order()).containsExactly(key, large);
    }

    @Test
    void takesInWhoeverIsPastAStandardAlthoughTheOrderIsFull() {
        var key = keyAccount();
        var large = book.customer("Large", 90_000);
        var small = book.customer("Small", 10);
        job.rankNow(book.team.workspaceId());
        var past = book.team.within(() -> rankings.evaluate(key, TUESDAY, BERLIN));
        var within = book.team.within(() -> rankings.evaluate(small, TUESDAY, BERLIN));
        book.sql("delete from pick_candidates where customer_id <> ?", large);
        book.team.run(() -> repository.put(within, 1));
        assertThat(order()).containsExactly(large);
        book.team.run(() -> repository.put(past, 1));
        assertThat(order()).containsExactly(key, large);
    }

    /** Of a crowd that renews on one day each call until then is wanted by all: it comes before one that is worth more. */
    @Test
    void looksAheadAlsoWhereOneCustomerIsRankedAgain() {
        for (var number = 0; number < 20; number++) {
            renewing("Crowd " + number, 12_000, 45);
        }
        var single = renewing("Single", 9_000, 20);
        job.rankNow(book.team.workspaceId());
        assertThat(order()).last().isEqualTo(single);
        var worths = book.askAll("select worth from pick_candidates order by worth desc", Double.class);
        assertThat(worths.getFirst())
                .isEqualTo(book.ask("select worth from pick_candidates where customer_id = ?", Double.class, single))
                .isGreaterThan(2 * worths.get(1));
        var before = order();
        job.rankNow(book.team.workspaceId(), single);
        assertThat(order()).isEqualTo(before);
        var latecomer = renewing("Crowd 20", 13_000, 45);
        job.rankNow(book.team.workspaceId(), latecomer);
        assertThat(order()).first().isEqualTo(latecomer);
        assertThat(order()).last().isEqualTo(single);
    }

    private UUID renewing(String name, int value, int days) {
        var customer = book.customer(name, value);
        book.set(customer, "renews_on", TUESDAY.plusDays(days));
        return customer;
    }

    /** Of little value, and past its standard by ten days. */
    private UUID keyAccount() {
        var key = book.customer("Key account", 10);
        book.set(key, "tier", "A");
        book.talked(book.team.bob(), key, TUESDAY.minusDays(40));
        book.sql("""
                insert into standards (workspace_id, id, tier, every_days, changed_at)
                values (current_workspace(), gen_random_uuid(), 'A', 30, now())
                """);
        return key;
    }

    @Test
    void isAskedForOnceHoweverManyImportsFollowEachOther() {
        book.inTransaction(() -> events.publishEvent(new CustomersImported(UUID.randomUUID(), 20, 0)));
        book.inTransaction(() -> events.publishEvent(new CustomersImported(UUID.randomUUID(), 0, 3)));
        assertThat(scheduled()).isEqualTo(1);
    }

    @Test
    void isNotAskedForByAnImportThatRollsBack() {
        assertThatThrownBy(() -> book.inTransaction(() -> {
                    events.publishEvent(new CustomersImported(UUID.randomUUID(), 20, 0));
                    throw new IllegalStateException("the import fails");
                }))
                .hasMessage("the import fails");
        assertThat(scheduled()).isZero();
    }

    private long scheduled() {
        return scheduled(RankCustomersJob.NAME, "");
    }

    private long scheduled(String task, Object subject) {
        return book.ask(
                "select count(*) from scheduled_tasks where task_name = ? and starts_with(task_instance, ?)",
                Long.class,
                task,
                book.team.workspaceId() + "/" + subject + "/");
    }

    private List<BookCustomer> whole() {
        var all = new ArrayList<BookCustomer>();
        book.inTransaction(() -> books.whole(TUESDAY, BERLIN).each(all::add));
        return all;
    }

    private List<UUID> order() {
        return book.askAll(
                "select customer_id from pick_candidates order by position, overdue_weeks desc, worth desc",
                UUID.class);
    }
}
