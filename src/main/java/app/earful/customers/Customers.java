package app.earful.customers;

import app.earful.platform.database.Ids;
import app.earful.platform.web.Conflict;
import app.earful.platform.web.FieldErrors;
import app.earful.platform.web.NotFound;
import app.earful.workspaces.Member;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class Customers {
    private final CustomerRepository customers;
    private final Ids ids;

    Customers(CustomerRepository customers, Ids ids) {
        this.customers = customers;
        this.ids = ids;
    }

    public UUID create(Member actor, NewCustomer customer) {
        var id = ids.next();
        customers.insert(actor, id, customer);
        customers.refreshSearch(id);
        return id;
    }

    /** Archived ones too. */
    public Customer get(UUID id) {
        return customers.find(id).orElseThrow(() -> new NotFound("customers.none"));
    }

    /** @param version what the change was made upon; a later one in the table is a conflict */
    public void change(Member actor, UUID id, int version, NewCustomer to) {
        assertExists(id);
        if (!customers.update(actor, id, version, to)) {
            throw new Conflict("customers.changed.meanwhile");
        }
        customers.refreshSearch(id);
    }

    /** For conversations, in the transaction that saves one. */
    public void rememberHeard(UUID customerId, Heard heard) {
        customers.updateHeard(customerId, heard);
    }

    /** Closes a channel, or all of them with "any". Closing it again replaces the reason. */
    public void stopContact(Member actor, UUID customerId, String channel, String reason) {
        if (!DoNotContact.CHANNELS.contains(channel)) {
            new FieldErrors()
                    .add("channel", "customers.channel.unknown", channel)
                    .throwIfAny();
        }
        assertExists(customerId);
        customers.insertDoNotContact(actor, customerId, channel, reason);
    }

    public void allowContact(Member actor, UUID customerId, String channel) {
        assertExists(customerId);
        customers.deleteDoNotContact(customerId, channel);
    }

    public void archive(Member actor, UUID id) {
        assertExists(id);
        customers.setArchived(actor, id, true);
    }

    public void restore(Member actor, UUID id) {
        assertExists(id);
        customers.setArchived(actor, id, false);
    }

    private void assertExists(UUID id) {
        if (!customers.exists(id)) {
            throw new NotFound("customers.none");
        }
    }
}
