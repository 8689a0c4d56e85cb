package app.earful.rankings;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.today.TodayBook;
import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.conversations.Channel;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.workspaces.Member;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EarfulTest
class OrderControllerTest {
    @Autowired
    TodayBook book;

    @Autowired
    RankCustomersJob job;

    @Autowired
    MockMvcTester web;

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
        var page = page(book.team.ada(), "/today/order");
        assertThat(page.indexOf("Large")).isPositive().isLessThan(page.indexOf("Small"));
        assertThat(page).contains("Renews in <strong>62 days</strong>", "Chance that a talk shows a problem: ", "€");
        assertThat(page).doesNotContain("/workspace/order", "Show that order</a>");
    }

    @Test
    void tellsNothingOfTheOrderToMembers() {
        assertThat(get(book.team.bob(), "/today/order", Locale.ENGLISH)).hasStatus(403);
        assertThat(get(book.team.ada(), "/today/order/expected", Locale.ENGLISH))
                .hasStatus(403);
        assertThat(get(book.team.ada(), "/workspace/order", Locale.ENGLISH)).hasStatus(403);
    }

    @Test
    void showsHowOftenEachSegmentHasProblemsAndHowWellThatIsKnown() {
        troubled("Talked", "retail");
        book.set(book.customer("Unknown", 1_000), "segment", "trade");
        job.rankNow(book.team.workspaceId());
        var page = page(book.team.ada(), "/today/order");
        assertThat(page).contains("<th scope=\"row\">Everybody</th>", "<th scope=\"row\">retail</th>");
        assertThat(widthOf(page, "retail")).isLessThan(widthOf(page, "trade"));
    }

    /** Two renewals: with mending in a week the near one comes first, with mending in a hundred days it is too late for it. */
    @Test
    void showsWhatOtherAssumptionsWouldMakeOfIt() {
        book.set(book.customer("Near", 10_000), "renews_on", TUESDAY.plusDays(25));
        book.set(book.customer("Later", 10_000), "renews_on", TUESDAY.plusDays(120));
        job.rankNow(book.team.workspaceId());
        var quick = page(book.team.olga(), "/today/order?mending=5&harm=50");
        assertThat(quick.indexOf("Near")).isLessThan(quick.indexOf("Later"));
        var slow = page(book.team.olga(), "/today/order?mending=100&harm=50");
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
        var heard = page(book.team.ada(), "/today/order/" + large);
        assertThat(heard).contains("What if, for Large", "place 1 in the order", "place 2 in the order");
        var moved = page(book.team.ada(), "/today/order/" + large + "?renews=" + TUESDAY.plusDays(1));
        assertThat(moved).contains("value=\"" + TUESDAY.plusDays(1) + "\"", "place 2 in the order");
        assertThat(book.ask("select renews_on from customers where id = ?", LocalDate.class, large))
                .isEqualTo(TUESDAY.plusDays(62));
        assertThat(get(book.team.ada(), "/today/order/" + UUID.randomUUID(), Locale.ENGLISH))
                .hasStatus(404);
        assertThat(get(book.team.ada(), "/today/order/" + large + "?renews=soon", Locale.ENGLISH))
                .hasStatus(422);
    }

    @Test
    void keepsWhatAnOwnerSets() {
        assertThat(post(book.team.olga(), "20", "30", "45")).hasRedirectedUrl("/workspace/order");
        assertThat(settings()).isEqualTo("20 30 45");
        assertThat(post(book.team.olga(), "0", "50", "")).hasRedirectedUrl("/workspace/order");
        assertThat(settings()).isEqualTo("0 50 -");
        assertThat(book.ask("select count(*) from audit_entries where action = 'order.changed'", Long.class))
                .isEqualTo(2);
        assertThat(page(book.team.olga(), "/audit")).contains("20 %, 30 %, 45");
    }

    @Test
    void keepsHowOftenACustomerIsContactedAtMost() {
        assertThat(budget("3", "60")).hasRedirectedUrl("/workspace/order");
        assertThat(book.ask("select most_contacts || ' in ' || contact_days from order_settings", String.class))
                .isEqualTo("3 in 60");
        assertThat(page(book.team.olga(), "/workspace/order")).contains("value=\"3\"", "value=\"60\"");
        for (var wrong : List.of(List.of("0", "60"), List.of("101", "60"), List.of("3", "0"), List.of("3", "366"))) {
            assertThat(budget(wrong.getFirst(), wrong.getLast())).hasStatus(422);
        }
    }

    @Test
    void showsWhatStandardsCost() {
        var key = book.customer("Key account", 10);
        book.set(key, "tier", "A");
        IntStream.range(0, 21).forEach(number -> book.customer("Rich " + number, 90_000));
        job.rankNow(book.team.workspaceId());
        assertThat(page(book.team.ada(), "/today/order")).contains("Nobody is past a standard.");
        assertThat(page(book.team.ada(), "/today/order")).doesNotContain("Key account");
        book.sql("""
                insert into standards (workspace_id, id, tier, every_days, changed_at)
                values (current_workspace(), gen_random_uuid(), 'A', 30, now())
                """);
        job.rankNow(book.team.workspaceId());
        var page = page(book.team.ada(), "/today/order");
        assertThat(page)
                .contains("One customer is past a standard.", "Standard is a talk every <strong>30 days</strong>");
        assertThat(page.indexOf("Key account")).isPositive().isLessThan(page.indexOf("Rich "));
        var cost =
                Pattern.compile("standards cost</dt>\\s*<dd>[^0-9<]*([0-9.,]+)").matcher(page);
        assertThat(cost.find()).isTrue();
        assertThat(Long.parseLong(cost.group(1).replaceAll("[.,]", ""))).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"51,50,20", "-1,50,20", "10,0,20", "10,101,20", "10,50,366", "10,50,soon", "'',50,20", "10,'',20"})
    void refusesWhatMakesNoSense(String unheard, String harm, String mending) {
        assertThat(post(book.team.olga(), unheard, harm, mending)).hasStatus(422);
        assertThat(settings()).isEqualTo("none");
    }

    @Test
    void ranksByWhatIsSet() {
        book.set(book.customer("Near", 10_000), "renews_on", TUESDAY.plusDays(25));
        var later = book.customer("Later", 10_000);
        book.set(later, "renews_on", TUESDAY.plusDays(120));
        post(book.team.olga(), "0", "50", "100");
        assertThat(given(book.team.bob())).isEqualTo(later);
    }

    @Test
    void givesEverySoManiethNameToWhoeverWasUnheardForLongest() {
        IntStream.range(0, 3).forEach(number -> book.customer("Rich " + number, 90_000));
        var poor = book.customer("Poor", 1);
        book.set(poor, "since", TUESDAY.minusYears(9));
        post(book.team.olga(), "50", "50", "");
        assertThat(given(book.team.bob())).isNotEqualTo(poor);
        book.time.set(TUESDAY.plusDays(1), book.team.bob().zone());
        assertThat(page(book.team.bob(), "/today"))
                .contains("Poor", "Nobody was unheard for longer", "50 of a hundred names");
    }

    @Test
    void comparesWhatWasExpectedWithWhatWasFound() {
        IntStream.range(0, 40).forEach(number -> called("Customer " + number, 0.3, number % 10 < 3));
        var fits = page(book.team.olga(), "/today/order/expected");
        assertThat(fits)
                .contains("In 40 talks we expected a problem in 12 and heard one in 12. That fits.")
                .contains("Of the 40 talks where we expected 30 %, 30 % had one (between 20 and 43 %).");
        IntStream.range(40, 80).forEach(number -> called("Customer " + number, 0.9, false));
        assertThat(page(book.team.olga(), "/today/order/expected")).contains("We expect too many.");
        assertThat(page(book.team.olga(), "/today/order/expected", Locale.GERMAN))
                .contains("Erwartet und gefunden", "Wir erwarten zu viele.");
    }

    @Test
    void doesNotTakeASumThatFitsForKnowing() {
        IntStream.range(0, 60).forEach(number -> called("Customer " + number, number % 2 == 0 ? 0.3 : 0.7, true));
        IntStream.range(60, 120).forEach(number -> called("Customer " + number, number % 2 == 0 ? 0.3 : 0.7, false));
        assertThat(page(book.team.olga(), "/today/order/expected"))
                .contains("In 120 talks we expected a problem in 60 and heard one in 60. The sum fits, but");
    }

    @Test
    void saysNothingBeforeThereAreEnoughTalks() {
        assertThat(page(book.team.olga(), "/today/order/expected")).contains("No name was called yet.");
        var customer = book.customer("Real", 1_000);
        given(book.team.bob());
        assertThat(book.ask("select chance from picks", Double.class)).isBetween(0.01, 0.99);
        log(customer, true);
        assertThat(page(book.team.olga(), "/today/order/expected")).contains("One talk so far", "29 more and we can.");
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

    private UUID given(Member member) {
        return book.get(member, member.dayAt(book.time.instant())).customerId();
    }

    private String settings() {
        return book.ask("""
                select coalesce((select concat_ws(' ', unheard_percent, harm_percent, coalesce(mending_days::text, '-'))
                    from order_settings), 'none')
                """, String.class);
    }

    private String page(Member member, String path) {
        return page(member, path, Locale.ENGLISH);
    }

    private String page(Member member, String path, Locale locale) {
        var result = get(member, path, locale);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private MvcTestResult get(Member member, String path, Locale locale) {
        if (locale.equals(Locale.GERMAN)) {
            book.sql("update members set language = 'de' where id = ?", member.id());
        }
        return web.get().uri(path).with(TestWorkspaces.as(member)).exchange();
    }

    private MvcTestResult post(Member member, String unheard, String harm, String mending) {
        return post(member, unheard, harm, mending, "5", "30");
    }

    private MvcTestResult budget(String contacts, String days) {
        return post(book.team.olga(), "10", "50", "", contacts, days);
    }

    private MvcTestResult post(
            Member member, String unheard, String harm, String mending, String contacts, String days) {
        return web.post()
                .uri("/workspace/order")
                .with(TestWorkspaces.as(member))
                .with(csrf())
                .param("unheard", unheard)
                .param("harm", harm)
                .param("mending", mending)
                .param("contacts", contacts)
                .param("days", days)
                .exchange();
    }
}
