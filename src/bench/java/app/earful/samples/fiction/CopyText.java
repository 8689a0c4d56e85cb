package app.earful.samples.fiction;

import org.jspecify.annotations.Nullable;

/** Rows in the text format of COPY. */
public final class CopyText {
    private final StringBuilder rows = new StringBuilder();

    void row(@Nullable Object... values) {
        for (var at = 0; at < values.length; at++) {
            if (at > 0) {
                rows.append('\t');
            }
            append(values[at]);
        }
        rows.append('\n');
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            rows.append("\\N");
            return;
        }
        var text = value.toString();
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            switch (sign) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(sign);
            }
        }
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
