package app.earful.conversations;

import app.earful.workspaces.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A conversation with everything decided that the sender may leave out: time, members, owners, ids.
 *
 * @param happenedOn the day it was for the member who logged it
 */
record Settled(NewConversation entry, List<Member> members, Instant happenedAt, LocalDate happenedOn, Instant now) {
    boolean isConnection() {
        return entry.outcome().isConnection();
    }
}
