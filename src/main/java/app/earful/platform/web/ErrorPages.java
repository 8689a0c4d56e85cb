package app.earful.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the container sends what failed before any of our controllers was reached; {@link ProblemAdvice} finds the words.
 * Mapped by its bean name and not by a method, because nobody needs a role to be told that something went wrong.
 */
@Component("/error")
class ErrorPages implements Controller, ErrorController {
    private final ProblemAdvice advice;
    private final JsonMapper json;

    ErrorPages(ProblemAdvice advice, JsonMapper json) {
        this.advice = advice;
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var failure = failure(request);
        var answer = failure instanceof Problem problem
                ? advice.problem(problem, request)
                : advice.refusedBySpring(failure, request);
        if (answer instanceof ModelAndView page) {
            return page;
        }
        var document = (ResponseEntity<?>) answer;
        response.setStatus(document.getStatusCode().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), document.getBody());
        return null;
    }

    private static Exception failure(HttpServletRequest request) {
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        while (failure instanceof ServletException wrapped && wrapped.getRootCause() != null) {
            failure = wrapped.getRootCause();
        }
        if (failure instanceof Exception exception) {
            return exception;
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return new ErrorResponseException(status == null ? HttpStatus.NOT_FOUND : status);
    }
}
