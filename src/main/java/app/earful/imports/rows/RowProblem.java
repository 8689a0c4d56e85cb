package app.earful.imports.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one row, or with one of its cells.
 *
 * @param code ends the message keys imports.problem. and imports.remedy.
 * @param skipsRow whether the row is left out because of it
 */
public record RowProblem(
        long line,
        @Nullable String column,
        @Nullable String value,
        String code,
        List<String> arguments,
        boolean skipsRow) {
    private static final int SHOWN = 200;

    public static RowProblem of(
            long line, @Nullable String column, @Nullable String value, String code, String... arguments) {
        return new RowProblem(line, column, shortened(value), code, List.of(arguments), true);
    }

    /** The row is imported all the same. */
    public static RowProblem notice(
            long line, @Nullable String column, @Nullable String value, String code, String... arguments) {
        return new RowProblem(line, column, shortened(value), code, List.of(arguments), false);
    }

    private static @Nullable String shortened(@Nullable String value) {
        var plain = value == null ? null : value.replace("\u0000", "");
        return plain == null || plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
