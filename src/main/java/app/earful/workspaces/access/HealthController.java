package app.earful.workspaces.access;

import app.earful.platform.web.ApiProblems;
import app.earful.workspaces.AllowedToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;

/** For whoever watches over the process: is it alive, and can it work? */
@Controller
@AllowedToAll
class HealthController {
    private final HealthRepository database;
    private final ApiProblems problems;

    HealthController(HealthRepository database, ApiProblems problems) {
        this.database = database;
        this.problems = problems;
    }

    @GetMapping("/healthz")
    void alive(HttpServletResponse response) throws IOException {
        say(response, "alive");
    }

    @GetMapping("/readyz")
    void ready(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            database.ask();
            say(response, "ready");
        } catch (DataAccessException | TransactionException exception) {
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "problem.away");
        }
    }

    private static void say(HttpServletResponse response, String word) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(word);
    }
}
