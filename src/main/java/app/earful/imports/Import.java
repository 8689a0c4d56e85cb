package app.earful.imports;

import app.earful.imports.rows.Reading;
import app.earful.imports.sets.Counts;
import app.earful.sheets.Source;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file, from the moment it was handed in.
 *
 * @param number for people to type
 * @param reading null until the file has been looked at
 * @param rowsTotal rows that are not blank; null until counted
 * @param error ends the message key imports.unreadable.; null unless it failed
 */
public record Import(
        UUID id,
        int number,
        UUID memberId,
        String memberName,
        String fileName,
        Source source,
        ImportState state,
        long sizeBytes,
        @Nullable Reading reading,
        @Nullable Integer rowsTotal,
        int rowsRead,
        Counts counts,
        @Nullable String error,
        List<String> errorArguments,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoneAt) {
    /** Members take back their own, leaders everybody's. */
    public boolean mayBeUndoneBy(Member member) {
        return state == ImportState.DONE && (memberId.equals(member.id()) || member.may(Role.LEADER));
    }

    /** In hundredths of the file. */
    public int percent() {
        return rowsTotal == null || rowsTotal == 0 ? 0 : (int) Math.min(100, 100L * rowsRead / rowsTotal);
    }
}
