package app.earful.browser;

import app.earful.TestWorkspaces.Team;
import app.earful.conversations.Channel;
import app.earful.conversations.Conversations;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.conversations.PromiseEntry;
import app.earful.customers.Contacts;
import app.earful.customers.Customers;
import app.earful.customers.NewContact;
import app.earful.customers.NewCustomer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A few customers with everything a page can show, so that no page is looked at while it is empty. */
public class TestBook {
    private final Customers customers;
    private final Contacts contacts;
    private final Conversations conversations;

    TestBook(Customers customers, Contacts contacts, Conversations conversations) {
        this.customers = customers;
        this.contacts = contacts;
        this.conversations = conversations;
    }

    public void fill(Team team) {
        team.run(() -> {
            for (var name : List.of("Talleres Ruiz", "Bäckerei Özdemir", "Łódzkie Zakłady Budowlane i Wspólnicy")) {
                var customer = customers.create(team.ada(), NewCustomer.company(name));
                contacts.create(team.ada(), customer, NewContact.named("Ana of " + name));
                var dots = List.of(
                        new DotEntry(DotKind.COMPLAINT, "Waited two weeks for a spare part"),
                        new DotEntry(DotKind.WISH, "See stock before ordering"));
                var promises = List.of(new PromiseEntry("A date for the stock view", LocalDate.of(2026, 1, 5)));
                var talk = NewConversation.of(customer, Channel.CALL, Outcome.TALKED, "Two weeks for a spare part.");
                conversations.log(
                        team.bob(), talk.with(dots, promises).at(Instant.now().minus(40, ChronoUnit.DAYS)));
            }
        });
    }
}
