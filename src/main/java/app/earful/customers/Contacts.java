package app.earful.customers;

import app.earful.platform.database.Ids;
import app.earful.platform.web.Conflict;
import app.earful.platform.web.NotFound;
import app.earful.workspaces.Member;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class Contacts {
    private final ContactRepository contacts;
    private final CustomerRepository customers;
    private final Ids ids;

    Contacts(ContactRepository contacts, CustomerRepository customers, Ids ids) {
        this.contacts = contacts;
        this.customers = customers;
        this.ids = ids;
    }

    public UUID create(Member actor, UUID customerId, NewContact contact) {
        if (!customers.exists(customerId)) {
            throw new NotFound("customers.none");
        }
        var id = ids.next();
        contacts.insert(actor, id, customerId, contact);
        customers.refreshSearch(customerId);
        return id;
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
        if (!contacts.update(actor, id, version, to)) {
            throw new Conflict("customers.changed.meanwhile");
        }
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
        customers.refreshSearch(contact.customerId());
    }
}
