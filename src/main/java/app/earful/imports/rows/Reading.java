package app.earful.imports.rows;

import app.earful.sheets.Column;
import app.earful.sheets.Columns;
import app.earful.sheets.Encoding;
import app.earful.sheets.Layout;
import app.earful.sheets.Survey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read: what was found out, and what a person decided over it.
 *
 * @param sample the first rows, as written
 * @param relationship of the customers it creates, where no column says it
 */
public record Reading(Layout layout, List<Column> columns, List<List<String>> sample, String relationship) {
    /** How a person wants the file to be read; what they leave alone stays. */
    public record Decision(
            @Nullable Encoding encoding,
            @Nullable Character separator,
            @Nullable String relationship,
            Map<String, String> targets) {}

    public static Reading of(Survey survey, String relationship) {
        var sample = survey.sample().stream().map(row -> row.cells()).toList();
        return new Reading(survey.layout(), survey.columns(), sample, relationship);
    }

    /** The headers, each unlike the others. */
    public List<String> header() {
        return columns.stream().map(Column::header).toList();
    }

    /** What each column is taken for, by header. */
    public Map<String, String> targets() {
        return columns.stream().collect(Collectors.toMap(Column::header, Column::target));
    }

    /** @param targets by header; columns it does not name stay as they are */
    public Reading mapped(Map<String, String> targets) {
        var mapped = columns.stream()
                .map(column -> column.takenFor(targets.getOrDefault(column.header(), column.target())))
                .toList();
        return new Reading(layout, mapped, sample, relationship);
    }

    public Reading decided(Decision decision) {
        var encoding = Objects.requireNonNullElse(decision.encoding(), layout.encoding());
        var separator = Objects.requireNonNullElse(decision.separator(), layout.separator());
        var layoutDecided = new Layout(
                layout.cards(),
                encoding,
                layout.encodingGuessed() && encoding == layout.encoding(),
                separator,
                layout.headerLine(),
                layout.firstLine(),
                layout.header());
        var relation = Objects.requireNonNullElse(decision.relationship(), relationship);
        return new Reading(layoutDecided, columns, sample, relation).mapped(decision.targets());
    }

    public boolean namesSomebody() {
        return Columns.nameSomebody(columns);
    }

    /** The same for every file with the same header. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", header()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
