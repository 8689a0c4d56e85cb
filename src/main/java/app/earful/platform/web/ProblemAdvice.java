package app.earful.platform.web;

import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.Invalid;
import app.earful.platform.problems.NotFound;
import app.earful.platform.problems.Problem;
import app.earful.platform.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;

/** Turns everything that goes wrong in a controller into an answer: a page for people, a problem document for programs. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object problem(Problem problem, HttpServletRequest request) {
        return switch (problem) {
            case NotFound _ -> answer(problem, HttpStatus.NOT_FOUND, request);
            case Conflict _ -> answer(problem, HttpStatus.CONFLICT, request);
            case Refused _ -> answer(problem, HttpStatus.FORBIDDEN, request);
            case Invalid invalid -> answers.invalid(request, invalid.errors());
        };
    }

    /** The rest: what Spring refuses before a controller sees it, and what nobody expected. */
    @ExceptionHandler
    @Nullable
    Object anything(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (exception instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null;
        }
        var status = status(exception, request);
        if (status.is5xxServerError()) {
            // the pattern and not the address: some addresses hold a secret
            var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            LOG.error("{} {} failed", request.getMethod(), route, exception);
        }
        if (exception instanceof ErrorResponse foreseen) {
            // such as Allow with 405
            foreseen.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        return status == HttpStatus.BAD_REQUEST
                ? answers.unreadable(request, Unreadable.field(exception))
                : answers.answer(request, request.getRequestURI(), status, ProblemAnswers.key(status));
    }

    private Object answer(Problem problem, HttpStatus status, HttpServletRequest request) {
        return answers.answer(request, request.getRequestURI(), status, problem.key(), problem.arguments());
    }

    private static HttpStatus status(Exception exception, HttpServletRequest request) {
        return switch (exception) {
            // no customer has an id that is no id
            case MethodArgumentTypeMismatchException mismatch when isPathVariable(mismatch) -> HttpStatus.NOT_FOUND;
            case ErrorResponse foreseen -> known(foreseen.getStatusCode().value());
            // Spring means a part that is missing, but what came has no parts at all
            case MultipartException _ when !isMultipart(request) -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case Exception unreadable when Unreadable.is(unreadable) -> HttpStatus.BAD_REQUEST;
            // two wrote the same at once, and the other was quicker
            case DuplicateKeyException _ -> HttpStatus.CONFLICT;
            // two waited for each other, and the database let the other go on
            case ConcurrencyFailureException _ -> HttpStatus.CONFLICT;
            case Exception away when Away.is(away) -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static HttpStatus known(int code) {
        var status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.BAD_REQUEST : status;
    }

    private static boolean isPathVariable(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    }
}
