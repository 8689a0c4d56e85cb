package app.earful.workspaces;

import app.earful.platform.database.Ids;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who did what to what, in the transaction that does it. */
@Service
@Transactional
public class Audit {
    private final AuditRepository entries;
    private final Ids ids;
    private final InstantSource time;

    Audit(AuditRepository entries, Ids ids, InstantSource time) {
        this.entries = entries;
        this.ids = ids;
        this.time = time;
    }

    /**
     * @param action subject and past tense, such as "customer.archived"; the words are under the key "audit.customer.archived"
     * @param detail what the words need: "name" is {0}, "from" is {1}, "to" is {2}; never a secret
     */
    public void record(
            Member actor, String action, String subjectType, @Nullable UUID subjectId, Map<String, ?> detail) {
        entries.add(ids.next(), time.instant(), actor.id(), action, subjectType, subjectId, detail);
    }

    /** Done from the command line, where nobody is signed in. */
    public void recordFromCommandLine(
            String action, String subjectType, @Nullable UUID subjectId, Map<String, ?> detail) {
        entries.add(ids.next(), time.instant(), null, action, subjectType, subjectId, detail);
    }
}
