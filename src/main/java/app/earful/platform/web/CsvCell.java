package app.earful.platform.web;

/** A cell of a file that people open with a spreadsheet. */
public final class CsvCell {
    private CsvCell() {}

    /** A spreadsheet takes a cell that begins so for a formula, and runs it. */
    public static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
