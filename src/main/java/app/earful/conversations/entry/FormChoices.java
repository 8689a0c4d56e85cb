package app.earful.conversations.entry;

import app.earful.conversations.Conversation;
import app.earful.conversations.Person;
import app.earful.customers.Customer;
import app.earful.customers.Customers;
import app.earful.customers.contacts.Contacts;
import app.earful.workspaces.MemberRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the log form offers to choose from. */
@Component
public class FormChoices {
    private final Customers customers;
    private final Contacts contacts;
    private final MemberRepository members;

    FormChoices(Customers customers, Contacts contacts, MemberRepository members) {
        this.customers = customers;
        this.contacts = contacts;
        this.members = members;
    }

    public record Choices(Customer customer, List<Person> contacts, List<Person> members) {}

    /** @param before whose people stay to choose from even when they have left */
    Choices of(UUID customerId, @Nullable Conversation before) {
        var theirs = contacts.of(customerId).stream()
                .map(contact -> new Person(contact.id(), contact.name()))
                .toList();
        var ours = members.findNames().stream()
                .map(member -> new Person(member.id(), member.name()))
                .toList();
        return new Choices(
                customers.get(customerId),
                before == null ? theirs : union(theirs, before.contacts()),
                before == null ? ours : union(ours, before.members()));
    }

    private static List<Person> union(List<Person> some, List<Person> others) {
        var all = new ArrayList<>(some);
        others.stream().filter(person -> !all.contains(person)).forEach(all::add);
        return all;
    }
}
