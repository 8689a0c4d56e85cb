package app.earful.imports;

import app.earful.sheets.Column;
import app.earful.sheets.Columns;
import app.earful.sheets.Layout;
import app.earful.sheets.Survey;
import java.util.List;
import java.util.Map;

/**
 * How a file is read: what was found out, and what a person decided over it.
 *
 * @param sample the first rows, as written
 * @param relationship of the customers it creates, where no column says it
 */
record Reading(Layout layout, List<Column> columns, List<List<String>> sample, String relationship) {
    static Reading of(Survey survey, String relationship) {
        return new Reading(
                survey.layout(),
                survey.columns(),
                survey.sample().stream().map(row -> row.cells()).toList(),
                relationship);
    }

    /** The headers, each unlike the others. */
    List<String> header() {
        return columns.stream().map(Column::header).toList();
    }

    /** @param targets by header; columns it does not name stay as they are */
    Reading mapped(Map<String, String> targets) {
        var mapped = columns.stream()
                .map(column -> column.takenFor(targets.getOrDefault(column.header(), column.target())))
                .toList();
        return new Reading(layout, mapped, sample, relationship);
    }

    boolean namesSomebody() {
        return Columns.nameSomebody(columns);
    }
}
