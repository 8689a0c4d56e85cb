package app.earful.customers.contacts;

import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.platform.database.Ids;
import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.NotFound;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class Contacts {
    private final ContactRepository contacts;
    private final Customers customers;
    private final Ids ids;
    private final Audit audit;

    Contacts(ContactRepository contacts, Customers customers, Ids ids, Audit audit) {
        this.contacts = contacts;
        this.customers = customers;
        this.ids = ids;
        this.audit = audit;
    }

    public UUID create(Member actor, UUID customerId, NewContact contact) {
        var customer = customers.get(customerId);
        var id = ids.next();
        assertFree(contact.externalId(), id);
        contacts.insert(actor, id, customer.id(), contact);
        customers.refreshSearch(customerId);
        audit.record(actor, "contact.created", "contact", id, Map.of());
        return id;
    }

    /** A customer together with the first person to call there; neither without the other. */
    public UUID createWithCustomer(Member actor, NewCustomer customer, NewContact contact) {
        var customerId = customers.create(actor, customer);
        create(actor, customerId, contact);
        return customerId;
    }

    public Contact get(UUID id) {
        return contacts.find(id).orElseThrow(() -> new NotFound("contacts.none"));
    }

    /** Those not archived, by name. */
    public List<Contact> of(UUID customerId) {
        return contacts.findByCustomer(customerId);
    }

    /** @param version what the change was made upon; a later one in the table is a conflict */
    public void change(Member actor, UUID id, int version, NewContact to) {
        var contact = get(id);
        assertFree(to.externalId(), id);
        if (!contacts.update(actor, id, version, to)) {
            throw new Conflict("customers.changed.meanwhile");
        }
        audit.record(actor, "contact.changed", "contact", id, Map.of());
        customers.refreshSearch(contact.customerId());
    }

    public void archive(Member actor, UUID id) {
        archive(actor, id, true);
    }

    public void restore(Member actor, UUID id) {
        archive(actor, id, false);
    }

    private void archive(Member actor, UUID id, boolean archived) {
        var contact = get(id);
        contacts.setArchived(actor, id, archived);
        audit.record(actor, archived ? "contact.archived" : "contact.restored", "contact", id, Map.of());
        customers.refreshSearch(contact.customerId());
    }

    private void assertFree(@Nullable String externalId, UUID id) {
        if (externalId != null && contacts.isTaken(externalId, id)) {
            new FieldErrors().add("externalId", "customers.external.taken").throwIfAny();
        }
    }
}
