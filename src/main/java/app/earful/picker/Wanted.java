package app.earful.picker;

/**
 * How many to keep: memory grows with these and with nothing else.
 *
 * @param best of the whole book, by worth; and as many of those past a standard, by how long
 * @param bestOfEachOwner besides, of the customers of each owner
 * @param explained how many of the first are given their reasons
 */
public record Wanted(int best, int bestOfEachOwner, int explained) {
    public static final Wanted ALL = new Wanted(Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
}
