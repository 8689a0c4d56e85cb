package app.earful.themes.pages;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.DotKind;
import app.earful.platform.lists.Cursor;
import app.earful.platform.lists.Position;
import app.earful.themes.ThemeBook;
import app.earful.workspaces.Member;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EarfulTest
@Tag("database")
class ThemePageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    ThemeBook book;

    @Autowired
    QuoteRepository quotes;

    @Autowired
    ThemePageRepository pages;

    @Autowired
    SettableTime time;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Web web;

    Team team;
    UUID parts;

    @BeforeEach
    void prepare() {
        time.set(TODAY, ZoneId.of("Europe/Berlin"));
        team = workspaces.team();
        parts = book.theme(team, "spare part delivery");
    }

    @Test
    void showsEachCustomerOnceWhereTheirNewestWordsStand() {
        var ruiz = book.customer(team, "Talleres Ruiz");
        var weber = book.customer(team, "Weber Bau");
        say(ruiz, 9, "Two weeks for a part");
        say(weber, 5, "No part again");
        say(ruiz, 1, "Still no part");
        assertThat(read("/themes/" + parts, team.rita()))
                .containsSubsequence("Who said it first", "Two weeks for a part", "2 customers say it")
                .containsSubsequence("Talleres Ruiz", "twice", "Still no part", "Two weeks", "Weber Bau", "once");
    }

    @Test
    void givesEachCustomerOnceOverAllPages() {
        var customers = new ArrayList<UUID>();
        for (var at = 0; at < 7; at++) {
            var customer = book.customer(team, "Customer " + at);
            customers.add(customer);
            for (var time = 0; time <= at % 3; time++) {
                say(customer, at + 5 * time, "Waiting, " + time);
            }
        }
        assertThat(walk()).containsExactlyInAnyOrderElementsOf(customers);
    }

    private List<UUID> walk() {
        var found = new ArrayList<UUID>();
        Position after = null;
        do {
            var start = after;
            var page = team.within(() -> quotes.find(parts, start, 3));
            page.all().forEach(sayer -> found.add(sayer.customerId()));
            after = page.next() == null ? null : Position.of(Objects.requireNonNull(Cursor.parse(page.next(), 2)));
        } while (after != null);
        return found;
    }

    @Test
    void namesTheSegmentsThatSayItMore() {
        for (var at = 0; at < 12; at++) {
            var retail = book.customer(team, "Shop " + at, "retail", 0, "EUR");
            var building = book.customer(team, "Builder " + at, "building", 0, "EUR");
            book.say(team, building, TODAY.minusDays(at), DotKind.PRAISE, "All well");
            if (at < 10) {
                say(retail, at, "No part");
            } else {
                book.say(team, retail, TODAY, DotKind.PRAISE, "Fine");
            }
        }
        read("/themes", team.rita());
        var segments = team.within(() -> pages.segments(parts));
        assertThat(segments).extracting(SegmentShare::segment).containsExactly("retail", "building");
        assertThat(segments.getFirst().isMore()).isTrue();
        assertThat(segments.getLast().isLess()).isTrue();
        assertThat(read("/themes/" + parts, team.rita()))
                .contains("more than the others", "83 % (55 to 95), 10 of 12", "0 % (0 to 24), 0 of 12");
    }

    @Test
    void saysNothingOfSegmentsThatDifferByChance() {
        say(book.customer(team, "Shop", "retail", 0, "EUR"), 1, "No part");
        book.say(team, book.customer(team, "Builder", "building", 0, "EUR"), TODAY, DotKind.PRAISE, "All well");
        assertThat(read("/themes/" + parts, team.rita()))
                .contains("1 of 1", "0 of 1")
                .doesNotContain("than the others");
    }

    @Test
    void showsWhatWasPromisedAndKept() {
        say(book.customer(team, "Talleres Ruiz"), 3, "No part");
        book.change(team, """
                insert into promises (workspace_id, id, conversation_id, customer_id, what, owner_id, kept_at, created_at)
                select current_workspace(), gen_random_uuid(), conversation_id, customer_id, w.what, created_by,
                    case when w.what = 'Send a part' then now() end, now()
                from dots cross join (values ('Send a part'), ('Call back')) w (what)
                """);
        assertThat(read("/themes/" + parts, team.rita()))
                .contains("2 promises in these conversations: 1 kept, 1 open, 0 dropped.", "Send a part", "Call back");
    }

    @Test
    void namesThemesThatTheSameCustomersSay() {
        var prices = book.theme(team, "high prices");
        var other = book.theme(team, "parking");
        for (var at = 0; at < 3; at++) {
            var customer = book.customer(team, "Customer " + at);
            say(customer, at, "No part");
            book.say(team, customer, TODAY, DotKind.PAIN, "So expensive", prices, -0.4);
        }
        book.say(team, book.customer(team, "Elsewhere"), TODAY, DotKind.PAIN, "No parking", other, -0.4);
        assertThat(read("/themes/" + parts, team.rita()))
                .contains("high prices", "3 of 3 customers say both")
                .doesNotContain("parking");
    }

    @Test
    void saysWhereAMergedThemeLivesOn() {
        var delivery = book.theme(team, "slow delivery");
        book.change(team, "update themes set merged_into = :into where id = :id", "into", delivery, "id", parts);
        assertThat(read("/themes/" + parts, team.ada()))
                .contains("It lives on in", "slow delivery")
                .doesNotContain("/rename");
    }

    @Test
    void offersReadersNothingMembersOneThingAndLeadersAll() {
        say(book.customer(team, "Talleres Ruiz"), 3, "No part");
        book.theme(team, "slow delivery");
        assertThat(read("/themes/" + parts, team.rita())).doesNotContain("/exclude", "/merge", "/rename", "/pin");
        assertThat(read("/themes/" + parts, team.bob())).contains("/exclude").doesNotContain("/merge", "Split off");
        assertThat(read("/themes/" + parts, team.ada()))
                .contains("/exclude", "/merge", "/rename", "/pin", "/ignore", "Split off");
    }

    @Test
    void comesInPartsForAScript() {
        say(book.customer(team, "Talleres Ruiz"), 3, "No part");
        assertThat(mvc.get()
                        .uri("/themes/" + parts)
                        .header("HX-Request", "true")
                        .with(as(team.bob())))
                .hasStatusOk()
                .bodyText()
                .contains("No part")
                .doesNotContain("<html");
    }

    private void say(UUID customer, int daysAgo, String words) {
        book.say(team, customer, TODAY.minusDays(daysAgo), DotKind.COMPLAINT, words, parts, -0.5);
    }

    private String read(String address, Member member) {
        return web.read(member, address);
    }
}
