package app.earful.browser;

import app.earful.TestWorkspaces.Team;
import app.earful.conversations.Channel;
import app.earful.conversations.Conversations;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.conversations.PromiseEntry;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.customers.contacts.ContactPoint;
import app.earful.customers.contacts.Contacts;
import app.earful.customers.contacts.NewContact;
import app.earful.themes.ThemeBook;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A few customers with everything a page can show, so that no page is looked at while it is empty. */
public class TestBook {
    private final Customers customers;
    private final Contacts contacts;
    private final Conversations conversations;
    private final ThemeBook themes;
    private final InstantSource time;

    TestBook(
            Customers customers, Contacts contacts, Conversations conversations, ThemeBook themes, InstantSource time) {
        this.customers = customers;
        this.contacts = contacts;
        this.conversations = conversations;
        this.themes = themes;
        this.time = time;
    }

    public void fill(Team team) {
        customer(team, "Talleres Ruiz");
        customer(team, "Bäckerei Özdemir");
        customer(team, "Łódzkie Zakłady Budowlane i Wspólnicy");
        var parts = themes.theme(team, "spare part");
        themes.put(team, parts, "Waited two weeks for a spare part");
        themes.put(team, themes.theme(team, "stock before ordering"), "See stock before ordering");
        themes.sign(
                team, parts, LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).minusDays(1), 7, 31, 4, 260);
    }

    /** With one contact who has a phone and a mail, last talked to by Bob forty days ago. */
    public UUID customer(Team team, String name) {
        return team.within(() -> {
            var customer = customers.create(team.ada(), NewCustomer.company(name));
            var phone = ContactPoint.phone("089 1234567", "DE", null);
            var mail = ContactPoint.email("ana@example.com", null);
            contacts.create(team.ada(), customer, NewContact.named("Ana of " + name, phone, mail));
            var talk = NewConversation.of(customer, Channel.CALL, Outcome.TALKED, "Two weeks for a spare part.")
                    .with(dots(), List.of(new PromiseEntry("A date for the stock view", LocalDate.of(2026, 1, 5))))
                    .at(time.instant().minus(40, ChronoUnit.DAYS));
            conversations.log(team.bob(), talk);
            return customer;
        });
    }

    private static List<DotEntry> dots() {
        return List.of(
                new DotEntry(DotKind.COMPLAINT, "Waited two weeks for a spare part"),
                new DotEntry(DotKind.WISH, "See stock before ordering"));
    }
}
