package app.earful.search.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an index has followed the database; kept inside of it, so that both are saved at once.
 *
 * @param snapshot of the transaction that was read last: what it could not see is still to come
 * @param witness the last change that was taken in. Where the log no longer has it, the index is of another history
 * @param meanings how many entries had a meaning when it was built
 */
public record Position(
        String snapshot, long witnessXid, @Nullable UUID witness, int meanings) {
    /** Changes with what is written into the index, and with Lucene's format. */
    private static final String FORMAT = "1-" + org.apache.lucene.util.Version.LATEST.major;

    Map<String, String> toMap() {
        var map = new HashMap<String, String>();
        map.put("format", FORMAT);
        map.put("snapshot", snapshot);
        map.put("witnessXid", Long.toString(witnessXid));
        map.put("meanings", Integer.toString(meanings));
        if (witness != null) {
            map.put("witness", witness.toString());
        }
        return map;
    }

    /** Empty when it was written by another version. */
    static Optional<Position> of(Map<String, String> map) {
        var snapshot = map.get("snapshot");
        if (!FORMAT.equals(map.get("format")) || snapshot == null) {
            return Optional.empty();
        }
        var witness = map.get("witness");
        return Optional.of(new Position(
                snapshot,
                Long.parseLong(map.getOrDefault("witnessXid", "0")),
                witness == null ? null : UUID.fromString(witness),
                Integer.parseInt(map.getOrDefault("meanings", "0"))));
    }
}
