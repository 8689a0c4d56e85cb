package app.earful.customers;

import app.earful.platform.database.Ids;
import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.NotFound;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of customers. What they write into the audit names no customer: it outlives an erasure. */
@Service
@Transactional
public class Customers {
    private final CustomerRepository customers;
    private final Ids ids;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Customers(CustomerRepository customers, Ids ids, Audit audit, ApplicationEventPublisher events) {
        this.customers = customers;
        this.ids = ids;
        this.audit = audit;
        this.events = events;
    }

    public UUID create(Member actor, NewCustomer customer) {
        var id = ids.next();
        assertFree(customer.externalId(), id);
        customers.insert(actor, id, customer);
        customers.refreshSearch(id);
        audit.record(actor, "customer.created", "customer", id, Map.of());
        return id;
    }

    /** Archived ones too. */
    public Customer get(UUID id) {
        return customers.find(id).orElseThrow(() -> new NotFound("customers.none"));
    }

    /** @param version what the change was made upon; a later one in the table is a conflict */
    public void change(Member actor, UUID id, int version, NewCustomer to) {
        assertExists(id);
        assertFree(to.externalId(), id);
        if (!customers.update(actor, id, version, to)) {
            throw new Conflict("customers.changed.meanwhile");
        }
        customers.refreshSearch(id);
        audit.record(actor, "customer.changed", "customer", id, Map.of());
    }

    /** For conversations, in the transaction that saves one. */
    public void rememberHeard(UUID customerId, Heard heard) {
        customers.updateHeard(customerId, heard);
    }

    /** For contacts, in the transaction that writes one: a customer is found by its people too. */
    public void refreshSearch(UUID customerId) {
        customers.refreshSearch(customerId);
    }

    /** Closes a channel, or all of them with "any". Closing it again replaces the reason. */
    public void stopContact(Member actor, UUID customerId, String channel, String reason) {
        if (!DoNotContact.CHANNELS.contains(channel)) {
            new FieldErrors()
                    .add("channel", "customers.channel.unknown", channel)
                    .throwIfAny();
        }
        assertExists(customerId);
        if (reason.isBlank() || reason.length() > 500 || reason.indexOf('\0') >= 0) {
            new FieldErrors().add("reason", "customers.reason").throwIfAny();
        }
        customers.insertDoNotContact(actor, customerId, channel, reason.strip());
        audit.record(actor, "customer.contact.stopped", "customer", customerId, Map.of("name", channel));
    }

    public void allowContact(Member actor, UUID customerId, String channel) {
        assertExists(customerId);
        customers.deleteDoNotContact(customerId, channel);
        audit.record(actor, "customer.contact.allowed", "customer", customerId, Map.of("name", channel));
    }

    public void archive(Member actor, UUID id) {
        assertExists(id);
        customers.setArchived(actor, id, true);
        audit.record(actor, "customer.archived", "customer", id, Map.of());
    }

    public void restore(Member actor, UUID id) {
        assertExists(id);
        customers.setArchived(actor, id, false);
        audit.record(actor, "customer.restored", "customer", id, Map.of());
    }

    /** Everything of this customer, for good. What stays is that it was done, and by whom. */
    public void erase(Member actor, UUID id) {
        assertExists(id);
        events.publishEvent(new CustomerErased(id, customers.findContactIds(id)));
        customers.delete(id);
        audit.record(actor, "customer.erased", "customer", id, Map.of());
    }

    private void assertFree(@Nullable String externalId, UUID id) {
        if (externalId != null && customers.isTaken(externalId, id)) {
            new FieldErrors().add("externalId", "customers.external.taken").throwIfAny();
        }
    }

    private void assertExists(UUID id) {
        if (!customers.exists(id)) {
            throw new NotFound("customers.none");
        }
    }
}
