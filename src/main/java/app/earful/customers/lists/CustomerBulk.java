package app.earful.customers.lists;

import app.earful.customers.lists.BulkRepository.Undone;
import app.earful.platform.database.Ids;
import app.earful.platform.problems.NotFound;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One change of many customers: all of it or nothing, and back again. */
@Service
@Transactional
class CustomerBulk {
    private final BulkRepository bulk;
    private final CustomerListRepository list;
    private final Ids ids;
    private final Audit audit;

    CustomerBulk(BulkRepository bulk, CustomerListRepository list, Ids ids, Audit audit) {
        this.bulk = bulk;
        this.list = list;
        this.ids = ids;
        this.audit = audit;
    }

    /** @param id what it is taken back by */
    record Changed(UUID id, int count) {}

    /** Exact, however many: a change of many is made after a look at this number. */
    int count(Member actor, CustomerFilter filter) {
        return list.count(list.match(actor, filter), Integer.MAX_VALUE);
    }

    Changed changeChosen(Member actor, List<UUID> chosen, BulkChange change) {
        return change(actor, CustomerMatch.of(chosen), change);
    }

    Changed changeAll(Member actor, CustomerFilter filter, BulkChange change) {
        return change(actor, list.match(actor, filter), change);
    }

    private Changed change(Member actor, CustomerMatch match, BulkChange change) {
        var id = ids.next();
        var count = bulk.change(actor, id, match, change);
        audit.record(actor, "customer.bulk", "customer", null, Map.of("name", String.valueOf(count)));
        return new Changed(id, count);
    }

    /** Whoever was changed by somebody since then stays as they are now. */
    Undone undo(Member actor, UUID id) {
        var undone = bulk.undo(actor, id).orElseThrow(() -> new NotFound("customers.bulk.gone"));
        audit.record(
                actor, "customer.bulk_undone", "customer", null, Map.of("name", String.valueOf(undone.restored())));
        return undone;
    }
}
