package app.earful.imports.sets;

/**
 * What became of the rows of a file. Created, updated, unchanged, skipped and failed add up to all rows.
 *
 * @param skipped name nobody
 * @param failed are left out because something in them cannot be right
 */
public record Counts(
        int created, int updated, int unchanged, int skipped, int failed, int newCustomers, int newContacts) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    public int rows() {
        return created + updated + unchanged + skipped + failed;
    }
}
