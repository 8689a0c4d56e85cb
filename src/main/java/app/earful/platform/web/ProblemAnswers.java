package app.earful.platform.web;

import app.earful.platform.problems.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** One problem, two forms: a page for people and a problem document (RFC 9457) for programs. */
@Component
class ProblemAnswers {
    private static final Set<Integer> WITH_WORDS = Set.of(400, 403, 404, 405, 409, 413, 415, 422, 500, 503);

    private final MessageSource messages;
    private final LocaleResolver locales;

    ProblemAnswers(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    /** The words for a status about which nobody knows more. */
    static String key(HttpStatus status) {
        return "problem.status." + described(status);
    }

    /** The nearest status that has words. */
    private static int described(HttpStatus status) {
        return WITH_WORDS.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
    }

    /** @param path the one asked for, which after a forward is not the request's */
    Object answer(HttpServletRequest request, String path, HttpStatus status, String key, Object... arguments) {
        var words = Page.of(request, messages, locales).text(key, arguments);
        return path.startsWith("/api/") ? document(detail(status, words)) : page(status, words);
    }

    Object invalid(HttpServletRequest request, FieldErrors errors) {
        return withFields(request, HttpStatus.UNPROCESSABLE_CONTENT, "problem.invalid", errors);
    }

    Object unreadable(HttpServletRequest request, Optional<FieldErrors> errors) {
        return withFields(request, HttpStatus.BAD_REQUEST, "problem.status.400", errors.orElseGet(FieldErrors::new));
    }

    private Object withFields(HttpServletRequest request, HttpStatus status, String key, FieldErrors errors) {
        var page = Page.of(request, messages, locales);
        if (!ApiProblems.isApi(request)) {
            return page(status, page.text(key));
        }
        var detail = detail(status, page.text(key));
        if (!errors.isEmpty()) {
            detail.setProperty("errors", fields(errors, page));
        }
        return document(detail);
    }

    private static ModelAndView page(HttpStatus status, String words) {
        return new ModelAndView("errors/problem", Map.of("status", described(status), "words", words), status);
    }

    private static ProblemDetail detail(HttpStatus status, String words) {
        return ProblemDetail.forStatusAndDetail(status, words);
    }

    private static ResponseEntity<ProblemDetail> document(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static List<Map<String, String>> fields(FieldErrors errors, Page page) {
        return errors.all().entrySet().stream()
                .map(entry -> Map.of("field", entry.getKey(), "problem", page.text(entry.getValue())))
                .toList();
    }
}
