package app.earful.search.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.util.Version;

/**
 * How far an index has followed the database; kept inside of it, so that both are saved at once.
 *
 * @param snapshot of the transaction that was read last: what it could not see is still to come
 * @param witness the last change that was taken in. Where the log no longer has it, the index is of another history
 * @param builtXid the transaction that said that the index was made
 * @param builtWith how many entries it had then
 */
public record Position(String snapshot, long witnessXid, UUID witness, long builtXid, int builtWith) {
    /** Changes with what is written into the index, and with Lucene's format. */
    private static final String FORMAT = "2-" + Version.LATEST.major;

    /** When it was just made. */
    public static Position built(String snapshot, long xid, UUID id, int entries) {
        return new Position(snapshot, xid, id, xid, entries);
    }

    /** After one more change was taken in. */
    public Position after(long xid, UUID id) {
        return xid < witnessXid ? this : new Position(snapshot, xid, id, builtXid, builtWith);
    }

    public Position at(String newSnapshot) {
        return new Position(newSnapshot, witnessXid, witness, builtXid, builtWith);
    }

    Map<String, String> toMap() {
        var map = new HashMap<String, String>();
        map.put("format", FORMAT);
        map.put("snapshot", snapshot);
        map.put("witnessXid", Long.toString(witnessXid));
        map.put("witness", witness.toString());
        map.put("builtXid", Long.toString(builtXid));
        map.put("builtWith", Integer.toString(builtWith));
        return map;
    }

    /** Empty when it was written by another version. */
    static Optional<Position> of(Map<String, String> map) {
        if (!FORMAT.equals(map.get("format"))) {
            return Optional.empty();
        }
        return Optional.of(new Position(
                map.getOrDefault("snapshot", ""),
                Long.parseLong(map.getOrDefault("witnessXid", "")),
                UUID.fromString(map.getOrDefault("witness", "")),
                Long.parseLong(map.getOrDefault("builtXid", "")),
                Integer.parseInt(map.getOrDefault("builtWith", ""))));
    }
}
