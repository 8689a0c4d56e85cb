package app.earful.search;

import java.util.List;
import java.util.UUID;

/**
 * One row of the log.
 *
 * @param what the subject that changed, or {@code rebuild} or {@code built}
 */
record Change(long xid, UUID id, String what, List<UUID> ids) {
    static final String REBUILD = "rebuild";
    static final String BUILT = "built";
}
