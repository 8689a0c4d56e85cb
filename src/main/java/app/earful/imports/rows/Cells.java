package app.earful.imports.rows;

import app.earful.sheets.Column;
import app.earful.sheets.Field;
import app.earful.sheets.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of one row after the other, asked for by what they mean. */
final class Cells {
    private static final List<String> NOTHING = List.of("-", "–", "—", "n/a", "N/A", "null", "NULL", "#N/A");

    private final Map<Field, List<Column>> columns = new EnumMap<>(Field.class);
    private final List<Column> own;
    private final List<String> addresses;
    private Row row = new Row(0, List.of());
    private String address = "";

    Cells(List<Column> columns) {
        columns.forEach(column -> column.field()
                .ifPresent(field -> this.columns
                        .computeIfAbsent(field, _ -> new ArrayList<>())
                        .add(column)));
        this.own = columns.stream().filter(Column::own).toList();
        this.addresses = columns.stream()
                .filter(column -> column.field().filter(Field::address).isPresent())
                .map(Column::group)
                .distinct()
                .toList();
    }

    void read(Row next) {
        row = next;
        address = addresses.isEmpty() ? "" : addresses.getFirst();
        if (addresses.size() > 1) {
            address = addresses.stream().filter(this::isFilled).findFirst().orElse(address);
        }
    }

    private boolean isFilled(String group) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getKey().address())
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(column -> column.group().equals(group) && value(column) != null);
    }

    long line() {
        return row.line();
    }

    List<Column> columns(Field field) {
        return columns.getOrDefault(field, List.of());
    }

    List<Column> own() {
        return own;
    }

    /** The first column with something in it; of an address only what belongs to the one address taken. */
    @Nullable
    Column filled(Field field) {
        for (var column : columns(field)) {
            if ((!field.address() || column.group().equals(address)) && value(column) != null) {
                return column;
            }
        }
        return null;
    }

    /** @param longest more characters than this cannot be right */
    @Nullable
    String text(Field field, int longest) {
        var column = filled(field);
        var value = column == null ? null : value(column);
        if (column != null && value != null && value.length() > longest) {
            throw wrong(column, "long", String.valueOf(longest));
        }
        return value;
    }

    /** In one line. */
    @Nullable
    String words(Field field) {
        var text = text(field, 200);
        return text == null ? null : text.replaceAll("\\s+", " ");
    }

    /** What the column says, in whatever form; a cell that says nothing gives null. */
    <T> @Nullable T read(Field field, String code, Function<Column, @Nullable T> reading) {
        var column = filled(field);
        if (column == null || NOTHING.contains(value(column))) {
            return null;
        }
        var read = reading.apply(column);
        if (read == null) {
            throw wrong(column, code);
        }
        return read;
    }

    Wrong wrong(Column column, String code, String... arguments) {
        return new Wrong(RowProblem.of(line(), column.header(), value(column), code, arguments));
    }

    /** Without what spreadsheets put around it; null when nothing is left. */
    @Nullable
    String value(Column column) {
        var cell = row.cell(column.index());
        if (cell.isEmpty()) {
            return null;
        }
        var text = unprotected(cell.indexOf(0) < 0 ? cell : cell.replace("\u0000", ""))
                .strip();
        return text.isEmpty() ? null : text;
    }

    /** {@code ="0123"} keeps zeros, and exports put ' before what a spreadsheet would take for a formula. */
    private static String unprotected(String cell) {
        if (cell.startsWith("=\"") && cell.endsWith("\"") && cell.length() > 2) {
            return cell.substring(2, cell.length() - 1);
        }
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    String all() {
        return row.cells().stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" · "));
    }
}
