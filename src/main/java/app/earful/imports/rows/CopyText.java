package app.earful.imports.rows;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's text format of COPY: tab between columns, backslash before what would break a line, \N for null. */
final class CopyText {
    private CopyText() {}

    static void line(StringBuilder out, Map<Staged, String> values) {
        for (var column : Staged.values()) {
            if (column != Staged.LINE) {
                out.append('\t');
            }
            var value = values.get(column);
            if (value == null) {
                out.append("\\N");
            } else {
                escaped(out, value);
            }
        }
        out.append('\n');
    }

    private static void escaped(StringBuilder out, String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\0' -> {} // no text of PostgreSQL can hold it
                default -> out.append(character);
            }
        }
    }

    /** As PostgreSQL writes an array; to be escaped once more like any other value. */
    static String array(List<? extends @Nullable String> values) {
        var array = new StringBuilder("{");
        for (var value : values) {
            if (array.length() > 1) {
                array.append(',');
            }
            if (value == null) {
                array.append("NULL");
            } else {
                array.append('"')
                        .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        return array.append('}').toString();
    }
}
