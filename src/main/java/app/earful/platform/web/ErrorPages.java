package app.earful.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends what no controller answered. Says what happened, what is safe and what to do, and no more. */
@Controller
public class ErrorPages implements ErrorController {
    /** A request attribute with the message key, from whoever knows better than the status. */
    public static final String KEY = ErrorPages.class.getName() + ".key";

    private final ProblemAnswers answers;

    ErrorPages(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = Away.is(thrown)
                ? HttpStatus.SERVICE_UNAVAILABLE
                : Unreadable.is(thrown) ? HttpStatus.BAD_REQUEST : status(request);
        var key = (String) request.getAttribute(KEY);
        return answers.answer(
                request, path == null ? "" : path.toString(), status, key == null ? ProblemAnswers.key(status) : key);
    }

    /** Somebody who types /error into the address bar has found a page that is not there. */
    private static HttpStatus status(HttpServletRequest request) {
        var code = (@Nullable Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
