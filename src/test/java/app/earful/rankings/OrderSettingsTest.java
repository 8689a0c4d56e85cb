package app.earful.rankings;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.today.TodayBook;
import app.earful.workspaces.Member;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EarfulTest
class OrderSettingsTest {
    @Autowired
    TodayBook book;

    @AfterEach
    void letTheClockRun() {
        book.reset();
    }

    @Test
    void keepsWhatAnOwnerSets() {
        assertThat(post(book.team.olga(), "20", "30", "45")).hasRedirectedUrl("/workspace/order");
        assertThat(settings()).isEqualTo("20 30 45");
        assertThat(post(book.team.olga(), "0", "50", "")).hasRedirectedUrl("/workspace/order");
        assertThat(settings()).isEqualTo("0 50 -");
        assertThat(book.ask("select count(*) from audit_entries where action = 'order.changed'", Long.class))
                .isEqualTo(2);
        assertThat(book.page(book.team.olga(), "/audit")).contains("20 %, 30 %, 45");
    }

    @Test
    void keepsHowOftenACustomerIsContactedAtMost() {
        assertThat(budget("3", "60")).hasRedirectedUrl("/workspace/order");
        assertThat(book.ask("select most_contacts || ' in ' || contact_days from order_settings", String.class))
                .isEqualTo("3 in 60");
        assertThat(book.page(book.team.olga(), "/workspace/order")).contains("value=\"3\"", "value=\"60\"");
        for (var wrong : List.of(List.of("0", "60"), List.of("101", "60"), List.of("3", "0"), List.of("3", "366"))) {
            assertThat(budget(wrong.getFirst(), wrong.getLast())).hasStatus(422);
        }
    }

    @ParameterizedTest
    @CsvSource({"51,50,20", "-1,50,20", "10,0,20", "10,101,20", "10,50,366", "10,50,soon", "'',50,20", "10,'',20"})
    void refusesWhatMakesNoSense(String unheard, String harm, String mending) {
        assertThat(post(book.team.olga(), unheard, harm, mending)).hasStatus(422);
        assertThat(settings()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 10, 33, 50})
    void spreadsTheNamesOfTheUnheardEvenly(int percent) {
        var settings = new OrderSettings(percent, 50, null, 5, 30);
        var names = IntStream.range(0, 1_000).filter(settings::isForUnheard).toArray();
        assertThat(names).hasSize(10 * percent);
        for (var at = 1; at < names.length; at++) {
            assertThat(names[at] - names[at - 1]).isBetween(100 / percent, 100 / percent + 1);
        }
    }

    @Test
    void ranksByWhatIsSet() {
        book.set(book.customer("Near", 10_000), "renews_on", TUESDAY.plusDays(25));
        var later = book.customer("Later", 10_000);
        book.set(later, "renews_on", TUESDAY.plusDays(120));
        post(book.team.olga(), "0", "50", "100");
        assertThat(book.pick(book.team.bob())).isEqualTo(later);
    }

    @Test
    void givesEverySoManiethNameToWhoeverWasUnheardForLongest() {
        IntStream.range(0, 3).forEach(number -> book.customer("Rich " + number, 90_000));
        var poor = book.customer("Poor", 1);
        book.set(poor, "since", TUESDAY.minusYears(9));
        post(book.team.olga(), "50", "50", "");
        assertThat(book.pick(book.team.bob())).isNotEqualTo(poor);
        book.time.set(TUESDAY.plusDays(1), book.team.bob().zone());
        assertThat(book.page(book.team.bob(), "/today"))
                .contains("Poor", "Nobody was unheard for longer", "50 of a hundred names");
    }

    private String settings() {
        return book.ask("""
                select coalesce((select concat_ws(' ', unheard_percent, harm_percent, coalesce(mending_days::text, '-'))
                    from order_settings), 'none')
                """, String.class);
    }

    private MvcTestResult post(Member member, String unheard, String harm, String mending) {
        return post(member, unheard, harm, mending, "5", "30");
    }

    private MvcTestResult budget(String contacts, String days) {
        return post(book.team.olga(), "10", "50", "", contacts, days);
    }

    private MvcTestResult post(
            Member member, String unheard, String harm, String mending, String contacts, String days) {
        return book.post(
                member,
                "/workspace/order",
                "unheard",
                unheard,
                "harm",
                harm,
                "mending",
                mending,
                "contacts",
                contacts,
                "days",
                days);
    }
}
