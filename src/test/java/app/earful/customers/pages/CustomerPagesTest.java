package app.earful.customers.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.customers.contacts.ContactPoint;
import app.earful.customers.contacts.Contacts;
import app.earful.customers.contacts.NewContact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

@EarfulTest
class CustomerPagesTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Contacts contacts;

    @Autowired
    Web web;

    Team team;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
    }

    @Test
    void writesACustomerDownWithAName() {
        var page = web.follow(team.olga(), web.post(team.bob(), "/customers", "name", "Talleres Ruiz"));
        assertThat(page).hasStatusOk().bodyText().contains("Talleres Ruiz", "/conversations/new?customer=");
    }

    @Test
    void writesDownWhomToCallThereToo() {
        var page = web.follow(
                team.olga(),
                web.post(
                        team.bob(),
                        "/customers",
                        "name",
                        "Acme",
                        "contactName",
                        "Anna Weber",
                        "phone.0",
                        "030 1234567",
                        "email.0",
                        "anna@acme.example"));
        assertThat(page).bodyText().contains("Anna Weber", "tel:+49301234567", "mailto:anna@acme.example");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        var page = web.post(
                team.bob(),
                "/customers",
                "name",
                " ",
                "annualValue",
                "a lot",
                "notes",
                "Likes tea",
                "website",
                "javascript:alert(1)");
        assertThat(page)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Give a name that can be read.",
                        "Write an amount such as",
                        "a lot",
                        "Likes tea",
                        "begins with https://");
    }

    @Test
    void saysThatMuchTheSameCustomerIsThereAlreadyAndSavesAnyway() {
        var id = team.within(() -> {
            var acme = customers.create(team.bob(), NewCustomer.company("Müller Bau"));
            contacts.create(team.bob(), acme, NewContact.named("Anna", ContactPoint.email("anna@acme.example", null)));
            return acme;
        });
        assertThat(web.post(team.bob(), "/customers", "name", "MULLER, Bau"))
                .hasStatusOk()
                .bodyText()
                .contains("/customers/" + id);
        assertThat(web.post(team.bob(), "/customers", "name", "Other", "email.0", "Anna@acme.example"))
                .hasStatusOk()
                .bodyText()
                .contains("/customers/" + id, "name=\"anyway\"");
        assertThat(web.post(team.bob(), "/customers", "name", "Müller Bau", "anyway", "true"))
                .hasStatus3xxRedirection();
        assertThat(web.get(team.bob(), "/customers/alike?name=muller+bau"))
                .bodyText()
                .contains("/customers/" + id)
                .doesNotContain("<html");
    }

    @Test
    void showsWhatAnotherChangedMeanwhile() {
        var id = acme();
        team.run(() -> customers.change(team.ada(), id, 0, NewCustomer.company("Acme International")));
        var page = web.post(team.bob(), "/customers/" + id, "version", "0", "name", "Acme Ltd", "notes", "Mine");
        assertThat(page)
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Ada Leader changed this meanwhile",
                        "Acme International",
                        "Acme Ltd",
                        "Mine",
                        "name=\"version\" value=\"1\"");
        assertThat(web.post(team.bob(), "/customers/" + id, "version", "1", "name", "Acme Ltd"))
                .hasStatus3xxRedirection();
        assertThat(team.within(() -> customers.get(id)).name()).isEqualTo("Acme Ltd");
    }

    @Test
    void archivesWithAnUndo() {
        var id = acme();
        assertThat(web.post(team.bob(), "/customers/" + id + "/archive")).hasStatus(403);
        assertThat(web.follow(team.olga(), web.post(team.ada(), "/customers/" + id + "/archive")))
                .bodyText()
                .contains("Acme is archived.", "action=\"/customers/" + id + "/restore\"");
        assertThat(web.get(team.bob(), "/customers")).bodyText().doesNotContain("Acme");
        assertThat(web.follow(team.olga(), web.post(team.ada(), "/customers/" + id + "/restore")))
                .bodyText()
                .contains("Acme is back.");
        assertThat(web.get(team.bob(), "/customers")).bodyText().contains("Acme");
    }

    @Test
    void erasesForGoodOnlyWhenTheNameIsTyped() {
        var id = acme();
        assertThat(web.get(team.ada(), "/customers/" + id + "/erase")).hasStatus(403);
        assertThat(web.post(team.olga(), "/customers/" + id + "/erase", "name", "Acne"))
                .hasStatus(422);
        assertThat(web.post(team.olga(), "/customers/" + id + "/erase", "name", " acme "))
                .hasStatus3xxRedirection();
        assertThat(web.get(team.olga(), "/customers/" + id)).hasStatus(404);
        assertThat(web.get(team.olga(), "/audit"))
                .bodyText()
                .contains("erased a customer for good")
                .doesNotContain("Acme");
        assertThat(web.get(team.bob(), "/customers?q=acm")).bodyText().contains("Nobody fits");
    }

    @Test
    void closesAChannelAtTheTopOfThePage() {
        var id = acme();
        assertThat(web.post(team.bob(), "/customers/" + id + "/do-not-contact", "channel", "call", "reason", " "))
                .hasStatus(422);
        assertThat(web.follow(
                        team.olga(),
                        web.post(
                                team.bob(),
                                "/customers/" + id + "/do-not-contact",
                                "channel",
                                "call",
                                "reason",
                                "Asked for mail")))
                .bodyText()
                .contains("Do not call.", "Asked for mail");
        assertThat(web.follow(team.olga(), web.post(team.bob(), "/customers/" + id + "/do-not-contact/call/delete")))
                .bodyText()
                .doesNotContain("Asked for mail");
    }

    @Test
    void showsTheMistakesInTheFormOfAContact() {
        var contacts = "/customers/" + acme() + "/contacts";
        assertThat(web.post(team.bob(), contacts, "name", "Anna", "email.0", "anna at home", "birthday", "March"))
                .hasStatus(422)
                .bodyText()
                .contains("This is not a mail address", "anna at home", "Write the birthday as");
    }

    @Test
    void readsTheFormOfAContact() {
        var fields = new String[] {
            "name", "Anna",
            "phone.0", "ask the gate",
            "phone.1", "089 123456",
            "phone.1.label", "office",
            "birthday", "--02-29",
            "preferredChannel", "call"
        };
        var page = web.follow(team.olga(), web.post(team.bob(), "/customers/" + acme() + "/contacts", fields));
        assertThat(page)
                .bodyText()
                .contains("ask the gate", "tel:+4989123456", "089 123456", "office", "birthday 29 February");
    }

    @Test
    void showsWhatAnotherChangedOfAContactAndArchivesIt() {
        var acme = acme();
        var anna = team.within(() -> contacts.create(team.bob(), acme, NewContact.named("Anna")));
        team.run(() -> contacts.change(team.ada(), anna, 0, NewContact.named("Anna Weber")));
        assertThat(web.post(team.bob(), "/contacts/" + anna, "version", "0", "name", "Anne"))
                .hasStatus(409)
                .bodyText()
                .contains("Ada Leader changed this meanwhile", "Anna Weber", "Anne");
        assertThat(web.follow(team.olga(), web.post(team.bob(), "/contacts/" + anna + "/archive")))
                .bodyText()
                .contains("is archived.");
    }

    @Test
    void keepsOrRefusesEveryNaughtyString() throws Exception {
        var strings = List.of(
                "<script>alert(1)</script>",
                "'; drop table customers; --",
                "\u202Etest\u202E",
                "👩‍👩‍👧‍👦",
                "Ω≈ç√∫˜µ≤≥÷",
                "田中さんにあげて下さい",
                "{{7*7}}",
                "${7*7}",
                "%s%n",
                "nil",
                "\\",
                "..\\..\\etc",
                "ﷺ",
                "T̗̺̖̹̯͓o͖̻n",
                "社會科學院語學研究所",
                "&lt;b&gt;",
                "-1e100",
                "\"><img src=x onerror=alert(1)>",
                "a\u0000b",
                "\u200B",
                "\t",
                "\uD800");
        for (var string : strings) {
            var answer = web.post(team.bob(), "/customers", "name", "x " + string, "notes", string, "anyway", "true");
            if (string.indexOf('\0') >= 0 || string.equals("\uD800")) {
                assertThat(answer).as(string).hasStatus(422);
            } else {
                var page = web.follow(team.olga(), answer);
                assertThat(page).as(string).hasStatusOk();
                assertThat(page.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .as(string)
                        .doesNotContain("<script>alert", "<img src=x")
                        .satisfies(
                                body -> assertThat(HtmlUtils.htmlUnescape(body)).contains(string.strip()));
            }
        }
        assertThat(web.post(team.bob(), "/customers", "name", "\u200B\u202E")).hasStatus(422);
    }

    private UUID acme() {
        return team.within(() -> customers.create(team.bob(), NewCustomer.company("Acme")));
    }
}
