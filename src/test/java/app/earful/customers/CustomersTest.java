package app.earful.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.customers.contacts.Birthday;
import app.earful.customers.contacts.ContactPoint;
import app.earful.customers.contacts.Contacts;
import app.earful.customers.contacts.NewContact;
import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.NotFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class CustomersTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Contacts contacts;

    @Test
    void keepsEveryFact() {
        var team = workspaces.team();
        var facts = new NewCustomer(
                CustomerKind.COMPANY,
                "Müller & Söhne",
                Relationship.COMPETITORS_CLIENT,
                "Bakery",
                "A",
                List.of("fair", "north"),
                team.bob().id(),
                new BigDecimal("48000.50"),
                "CHF",
                LocalDate.of(2027, 2, 28),
                LocalDate.of(2019, 5, 1),
                "Brot AG",
                "https://mueller.example",
                new Address("Hauptstraße 1", "80331", "München", "BY", "DE"),
                "de",
                "Europe/Berlin",
                "Likes it early.",
                Map.of("Oven", "gas"),
                "M-17");
        team.run(() -> {
            var id = customers.create(team.bob(), facts);
            var kept = customers.get(id);
            assertThat(kept.facts()).isEqualTo(facts);
            assertThat(kept.ownerName()).isEqualTo("Bob Member");
            assertThat(kept.heard()).isEqualTo(Heard.NEVER);
        });
    }

    @Test
    void refusesAChangeMadeUponAnOldVersion() {
        var team = workspaces.team();
        team.run(() -> {
            var id = customers.create(team.bob(), NewCustomer.company("Acme"));
            customers.change(team.bob(), id, 0, NewCustomer.company("Acme Ltd"));
            assertThatThrownBy(() -> customers.change(team.ada(), id, 0, NewCustomer.company("ACME")))
                    .isInstanceOf(Conflict.class);
            assertThat(customers.get(id).name()).isEqualTo("Acme Ltd");
        });
    }

    @Test
    void isNotSeenByAnotherWorkspace() {
        var ours = workspaces.team();
        var theirs = workspaces.team();
        var id = ours.within(() -> customers.create(ours.bob(), NewCustomer.company("Acme")));
        theirs.run(() -> {
            assertThatThrownBy(() -> customers.get(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> contacts.create(theirs.bob(), id, NewContact.named("Anna")))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void remembersWhenACustomerWasHeard() {
        var team = workspaces.team();
        team.run(() -> {
            var id = customers.create(team.bob(), NewCustomer.company("Acme"));
            var heard =
                    new Heard(Instant.parse("2026-11-01T10:00:00Z"), team.ada().id(), null, 2);
            customers.rememberHeard(id, heard);
            assertThat(customers.get(id).heard()).isEqualTo(heard);
        });
    }

    @Test
    void closesAChannelAndOpensItAgain() {
        var team = workspaces.team();
        team.run(() -> {
            var id = customers.create(team.bob(), NewCustomer.company("Acme"));
            customers.stopContact(team.bob(), id, "call", "Asked for mail only");
            assertThat(customers.get(id).doNotContact())
                    .extracting(DoNotContact::channel, DoNotContact::reason)
                    .containsExactly(tuple("call", "Asked for mail only"));
            customers.stopContact(team.bob(), id, DoNotContact.ANY, "Legal dispute");
            assertThat(customers.get(id).doNotContact())
                    .extracting(DoNotContact::channel)
                    .containsExactly(DoNotContact.ANY, "call");
            customers.allowContact(team.bob(), id, DoNotContact.ANY);
            customers.allowContact(team.bob(), id, "call");
            assertThat(customers.get(id).doNotContact()).isEmpty();
        });
    }

    @Test
    void keepsPhonesAndMailsInTheirOrder() {
        var team = workspaces.team();
        var anna = new NewContact(
                "Anna",
                "Owner",
                new Birthday(MonthDay.of(2, 29), null),
                "call",
                "before nine",
                "de",
                null,
                null,
                List.of(
                        ContactPoint.phone("089 123456", "DE", "office"),
                        ContactPoint.phone("ask the gate", "DE", null),
                        ContactPoint.email("Anna@Example.com", null)));
        team.run(() -> {
            var customer = customers.create(team.bob(), NewCustomer.company("Acme"));
            var kept = contacts.get(contacts.create(team.bob(), customer, anna));
            assertThat(kept.facts()).isEqualTo(anna);
            assertThat(kept.phones()).extracting(ContactPoint::href).startsWith("tel:+4989123456");
            assertThat(contacts.of(customer)).containsExactly(kept);
        });
    }
}
