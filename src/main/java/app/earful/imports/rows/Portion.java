package app.earful.imports.rows;

/**
 * Some rows of a file that follow each other.
 *
 * @param rows how many, those that are left out too
 * @param text of those that are not, as COPY takes them
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Portion(int rows, byte[] text, RowProblems problems) {}
