package app.earful.imports.sets;

import java.util.UUID;

/**
 * The ids of what an import creates. They begin like the import's own, then comes the line of the file: so a run that
 * begins again gives the same places, rows lie together in every index, and an undoing finds them without any list.
 */
public record NewIds(String customers, String people) {
    public static NewIds of(UUID importId) {
        var half = importId.toString().replace("-", "").substring(0, 16);
        int last = Character.digit(half.charAt(15), 16);
        return new NewIds(half, half.substring(0, 15) + Integer.toHexString(last ^ 1));
    }

    /** The least id that begins so. */
    public static UUID first(String half) {
        return id(half, "8000000000000000");
    }

    /** The greatest one. */
    public static UUID last(String half) {
        return id(half, "bfffffffffffffff");
    }

    public static UUID first(long beginning) {
        return new UUID(beginning, 0x8000000000000000L);
    }

    public static UUID last(long beginning) {
        return new UUID(beginning, 0xbfffffffffffffffL);
    }

    private static UUID id(String high, String low) {
        return new UUID(Long.parseUnsignedLong(high, 16), Long.parseUnsignedLong(low, 16));
    }
}
