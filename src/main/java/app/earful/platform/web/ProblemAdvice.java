package app.earful.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns a {@link Problem} into an error page for people and a problem document (RFC 9457) for programs. */
@RestControllerAdvice
class ProblemAdvice {
    private final MessageSource messages;
    private final LocaleResolver locales;

    ProblemAdvice(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    @ExceptionHandler
    Object problem(Problem problem, HttpServletRequest request) {
        var status = switch (problem) {
            case NotFound _ -> HttpStatus.NOT_FOUND;
            case Conflict _ -> HttpStatus.CONFLICT;
            case Refused _ -> HttpStatus.FORBIDDEN;
            case Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        var page = Page.of(request, messages, locales);
        var words = page.text(problem.key(), problem.arguments());
        if (!request.getRequestURI().startsWith("/api/")) {
            return new ModelAndView("errors/problem", Map.of("status", status.value(), "words", words), status);
        }
        var detail = ProblemDetail.forStatusAndDetail(status, words);
        if (problem instanceof Invalid invalid) {
            detail.setProperty("errors", fields(invalid.errors(), page));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static List<Map<String, String>> fields(FieldErrors errors, Page page) {
        return errors.all().entrySet().stream()
                .map(entry -> Map.of(
                        "field", entry.getKey(),
                        "problem",
                                page.text(
                                        entry.getValue().key(),
                                        entry.getValue().arguments().toArray())))
                .toList();
    }
}
