package app.earful.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns what went wrong into an error page for people and a problem document (RFC 9457) for programs. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Set<Integer> WITH_WORDS = Set.of(400, 403, 404, 405, 413, 415, 500, 503);

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
        var errors = problem instanceof Invalid invalid ? invalid.errors() : null;
        return answer(page, status, page.text(problem.key(), problem.arguments()), errors);
    }

    /** What Spring refuses by itself: no such address, a method it does not know, a number that is none. */
    @ExceptionHandler
    Object refusedBySpring(Exception exception, HttpServletRequest request) {
        var status = status(exception);
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        }
        return answer(request, status);
    }

    private static HttpStatusCode status(Exception exception) {
        return switch (exception) {
            case ErrorResponse response -> response.getStatusCode();
            case org.springframework.beans.TypeMismatchException _ -> HttpStatus.BAD_REQUEST;
            case org.springframework.http.converter.HttpMessageNotReadableException _ -> HttpStatus.BAD_REQUEST;
            case CannotCreateTransactionException _, DataAccessResourceFailureException _ ->
                HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    Object answer(HttpServletRequest request, HttpStatusCode status) {
        var known = WITH_WORDS.contains(status.value())
                ? status
                : status.is4xxClientError() ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
        var page = Page.of(request, messages, locales);
        return answer(page, known, page.text("problem.status." + known.value()), null);
    }

    private static Object answer(Page page, HttpStatusCode status, String words, @Nullable FieldErrors errors) {
        if (!page.path().startsWith("/api/")) {
            return new ModelAndView("errors/problem", Map.of("status", status.value(), "words", words), status);
        }
        var detail = ProblemDetail.forStatusAndDetail(status, words);
        if (errors != null) {
            detail.setProperty("errors", fields(errors, page));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static List<Map<String, String>> fields(FieldErrors errors, Page page) {
        return errors.all().entrySet().stream()
                .map(entry -> Map.of("field", entry.getKey(), "problem", page.text(entry.getValue())))
                .toList();
    }
}
