package app.earful.imports;

import app.earful.imports.rows.RowProblem;
import app.earful.platform.web.CsvCell;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts problems into words: what is wrong, what would be right. */
@Component
class ProblemReport {
    private final MessageSource messages;

    ProblemReport(MessageSource messages) {
        this.messages = messages;
    }

    String problem(RowProblem problem, Locale locale) {
        return messages.getMessage(
                "imports.problem." + problem.code(), problem.arguments().toArray(), locale);
    }

    String remedy(RowProblem problem, Locale locale) {
        return messages.getMessage(
                "imports.remedy." + problem.code(), problem.arguments().toArray(), locale);
    }

    String unreadable(Import one, Locale locale) {
        return messages.getMessage(
                "imports.unreadable." + one.error(), one.errorArguments().toArray(), locale);
    }

    /** With a byte order mark: spreadsheets take the file for their own old encoding otherwise. */
    String csv(List<RowProblem> problems, Locale locale) {
        var text = new StringWriter();
        text.append('\ufeff');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(List.of("line", "column", "value", "problem", "remedy", "imported").stream()
                    .map(word -> messages.getMessage("imports.report." + word, null, locale))
                    .toList());
            for (var problem : problems) {
                csv.writeRecord(
                        String.valueOf(problem.line()),
                        guarded(problem.column()),
                        guarded(problem.value()),
                        guarded(problem(problem, locale)),
                        guarded(remedy(problem, locale)),
                        messages.getMessage(
                                problem.skipsRow() ? "imports.report.no" : "imports.report.yes", null, locale));
            }
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String guarded(@org.jspecify.annotations.Nullable String cell) {
        var text = Objects.requireNonNullElse(cell, "");
        return CsvCell.safe(text);
    }
}
