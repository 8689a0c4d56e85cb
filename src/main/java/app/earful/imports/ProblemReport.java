package app.earful.imports;

import app.earful.imports.rows.RowProblem;
import app.earful.platform.files.Csv;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
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

    String csv(List<RowProblem> problems, Locale locale) {
        var text = new StringWriter();
        var columns = Stream.of("line", "column", "value", "problem", "remedy", "imported")
                .map(word -> messages.getMessage("imports.report." + word, null, locale))
                .toList();
        try {
            Csv.write(text, columns, problems.stream().map(problem -> cells(problem, locale)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private List<String> cells(RowProblem problem, Locale locale) {
        return List.of(
                String.valueOf(problem.line()),
                Objects.requireNonNullElse(problem.column(), ""),
                Objects.requireNonNullElse(problem.value(), ""),
                problem(problem, locale),
                remedy(problem, locale),
                messages.getMessage(problem.skipsRow() ? "imports.report.no" : "imports.report.yes", null, locale));
    }
}
