package app.earful.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;

/**
 * Where the container sends what failed before any of our controllers was reached. Hands it to {@link ProblemAdvice}.
 * Mapped by its bean name and not by a method, because nobody needs a role to be told that something went wrong.
 */
@Component("/error")
class ErrorPages implements Controller, ErrorController {
    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) throws Exception {
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        while (failure instanceof ServletException wrapped && wrapped.getRootCause() != null) {
            failure = wrapped.getRootCause();
        }
        if (failure instanceof Exception exception) {
            throw exception;
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        throw new ErrorResponseException(status == null ? HttpStatus.NOT_FOUND : status);
    }
}
