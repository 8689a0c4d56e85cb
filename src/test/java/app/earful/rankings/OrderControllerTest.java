package app.earful.rankings;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.today.TodayBook;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
class OrderControllerTest {
    @Autowired
    TodayBook book;

    @Autowired
    RankCustomersJob job;

    @AfterEach
    void letTheClockRun() {
        book.reset();
    }

    @Test
    void showsLeadersTheNextWithTheirWorthAndReasons() {
        book.set(book.customer("Small", 1_000), "renews_on", TUESDAY.plusDays(62));
        var large = book.customer("Large", 90_000);
        book.set(large, "renews_on", TUESDAY.plusDays(62));
        job.rankNow(book.team.workspaceId());
        var page = book.page(book.team.ada(), "/today/order");
        assertThat(page.indexOf("Large")).isPositive().isLessThan(page.indexOf("Small"));
        assertThat(page).contains("Renews in <strong>62 days</strong>", "Chance that a talk shows a problem: ", "€");
        assertThat(page).doesNotContain("/workspace/order", "Show that order</a>");
    }

    @Test
    void tellsNothingOfTheOrderToMembers() {
        assertThat(book.open(book.team.bob(), "/today/order")).hasStatus(403);
        assertThat(book.open(book.team.ada(), "/today/order/expected")).hasStatus(403);
        assertThat(book.open(book.team.ada(), "/workspace/order")).hasStatus(403);
    }

    @Test
    void showsHowOftenEachSegmentHasProblemsAndHowWellThatIsKnown() {
        troubled("Talked", "retail");
        book.set(book.customer("Unknown", 1_000), "segment", "trade");
        job.rankNow(book.team.workspaceId());
        var page = book.page(book.team.ada(), "/today/order");
        assertThat(page).contains("<th scope=\"row\">Everybody</th>", "<th scope=\"row\">retail</th>");
        assertThat(widthOf(page, "retail")).isLessThan(widthOf(page, "trade"));
    }

    /** Two renewals: with mending in a week the near one comes first, with mending in a hundred days it is too late for it. */
    @Test
    void showsWhatOtherAssumptionsWouldMakeOfIt() {
        book.set(book.customer("Near", 10_000), "renews_on", TUESDAY.plusDays(25));
        book.set(book.customer("Later", 10_000), "renews_on", TUESDAY.plusDays(120));
        job.rankNow(book.team.workspaceId());
        var quick = book.page(book.team.olga(), "/today/order?mending=5&harm=50");
        assertThat(quick.indexOf("Near")).isLessThan(quick.indexOf("Later"));
        var slow = book.page(book.team.olga(), "/today/order?mending=100&harm=50");
        assertThat(slow.indexOf("Later")).isLessThan(slow.indexOf("Near"));
        assertThat(slow)
                .contains("None of these 2 would not be among them", "By what is set now: place 1.", "Keep these");
        assertThat(settings()).isEqualTo("none");
    }

    @Test
    void showsWhatATalkTodayOrAnotherRenewalWouldChange() {
        book.set(book.customer("Small", 1_000), "renews_on", TUESDAY.plusDays(62));
        var large = book.customer("Large", 90_000);
        book.set(large, "renews_on", TUESDAY.plusDays(62));
        job.rankNow(book.team.workspaceId());
        var heard = book.page(book.team.ada(), "/today/order/" + large);
        assertThat(heard).contains("What if, for Large", "place 1 in the order", "place 2 in the order");
        var moved = book.page(book.team.ada(), "/today/order/" + large + "?renews=" + TUESDAY.plusDays(1));
        assertThat(moved).contains("value=\"" + TUESDAY.plusDays(1) + "\"", "place 2 in the order");
        assertThat(book.ask("select renews_on from customers where id = ?", LocalDate.class, large))
                .isEqualTo(TUESDAY.plusDays(62));
        assertThat(book.open(book.team.ada(), "/today/order/" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(book.open(book.team.ada(), "/today/order/" + large + "?renews=soon"))
                .hasStatus(422);
    }

    @Test
    void showsWhatStandardsCost() {
        var key = book.customer("Key account", 10);
        book.set(key, "tier", "A");
        IntStream.range(0, 21).forEach(number -> book.customer("Rich " + number, 90_000));
        job.rankNow(book.team.workspaceId());
        assertThat(book.page(book.team.ada(), "/today/order")).contains("Nobody is past a standard.");
        assertThat(book.page(book.team.ada(), "/today/order")).doesNotContain("Key account");
        book.sql("""
                insert into standards (workspace_id, id, tier, every_days, changed_at)
                values (current_workspace(), gen_random_uuid(), 'A', 30, now())
                """);
        job.rankNow(book.team.workspaceId());
        var page = book.page(book.team.ada(), "/today/order");
        assertThat(page)
                .contains("One customer is past a standard.", "Standard is a talk every <strong>30 days</strong>");
        assertThat(page.indexOf("Key account")).isPositive().isLessThan(page.indexOf("Rich "));
        var cost =
                Pattern.compile("standards cost</dt>\\s*<dd>[^0-9<]*([0-9.,]+)").matcher(page);
        assertThat(cost.find()).isTrue();
        assertThat(Long.parseLong(cost.group(1).replaceAll("[.,]", ""))).isPositive();
    }

    @Test
    void saysWhatWaitingCostsAndThatOthersCanWait() {
        var crowd = book.customer("Crowd", 12_000);
        book.set(crowd, "renews_on", TUESDAY.plusDays(45));
        for (var number = 1; number < 20; number++) {
            book.set(book.customer("Crowd " + number, 12_000), "renews_on", TUESDAY.plusDays(45));
        }
        var single = book.customer("Single", 9_000);
        book.set(single, "renews_on", TUESDAY.plusDays(20));
        job.rankNow(book.team.workspaceId());
        var page = book.page(book.team.ada(), "/today/order");
        assertThat(page)
                .contains("whoever can wait least comes first", "A call today is worth ")
                .doesNotContain("Single");
        assertThat(book.page(book.team.ada(), "/today/order/" + crowd))
                .contains("With others a call is worth more, but waiting costs less.");
        assertThat(book.page(book.team.ada(), "/today/order/" + single))
                .contains("place 21 in the order", "Waiting costs 533");
    }

    @Test
    void saysWhoIsBehindTheFirstOfTheOrder() {
        book.sql("""
                insert into customers (workspace_id, id, kind, name, relationship, annual_value_cents, currency, created_at,
                    updated_at)
                select current_workspace(), gen_random_uuid(), 'company', 'C' || n, 'customer', 100000 + n, 'EUR',
                    timestamptz '2026-01-01', timestamptz '2026-01-01'
                from generate_series(1, 201) n
                """);
        job.rankNow(book.team.workspaceId());
        var first = book.ask("select customer_id from pick_candidates where position = 1", UUID.class);
        assertThat(book.page(book.team.ada(), "/today/order/" + first))
                .contains("place 1 in the order", "behind the first 200 of the order");
    }

    private void troubled(String name, String segment) {
        var customer = book.customer(name, 1_000);
        book.set(customer, "segment", segment);
        IntStream.rangeClosed(1, 5)
                .forEach(month -> book.talked(book.team.bob(), customer, TUESDAY.minusDays(30L * month)));
    }

    /** From the last two cells of the segment's row. */
    private static double widthOf(String page, String segment) {
        var row = Pattern.compile(
                        "<th scope=\"row\">" + segment + "</th>.*?([0-9,]+) and ([0-9,]+)</td>", Pattern.DOTALL)
                .matcher(page);
        assertThat(row.find()).isTrue();
        return number(row.group(2)) - number(row.group(1));
    }

    private static double number(String shown) {
        return Double.parseDouble(shown.replace(',', '.'));
    }

    private String settings() {
        return book.ask("""
                select coalesce((select concat_ws(' ', unheard_percent, harm_percent, coalesce(mending_days::text, '-'))
                    from order_settings), 'none')
                """, String.class);
    }
}
