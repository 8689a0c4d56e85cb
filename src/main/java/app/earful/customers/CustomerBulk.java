package app.earful.customers;

import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One change of many customers: all of it or nothing. */
@Service
@Transactional
class CustomerBulk {
    private final BulkRepository bulk;
    private final CustomerListRepository list;
    private final Audit audit;

    CustomerBulk(BulkRepository bulk, CustomerListRepository list, Audit audit) {
        this.bulk = bulk;
        this.list = list;
        this.audit = audit;
    }

    /** Exact, however many: a change of many is made after a look at this number. */
    int count(Member actor, CustomerFilter filter) {
        return list.count(list.match(actor, filter), Integer.MAX_VALUE);
    }

    int changeChosen(Member actor, List<UUID> ids, BulkChange change) {
        return recorded(actor, bulk.change(actor, ids, change));
    }

    int changeAll(Member actor, CustomerFilter filter, BulkChange change) {
        return recorded(actor, bulk.change(actor, list.match(actor, filter), change));
    }

    private int recorded(Member actor, int count) {
        audit.record(actor, "customer.bulk", "customer", null, Map.of("name", String.valueOf(count)));
        return count;
    }
}
