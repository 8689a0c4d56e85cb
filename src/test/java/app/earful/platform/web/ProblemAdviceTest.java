package app.earful.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@EarfulTest
class ProblemAdviceTest {
    @Autowired
    ProblemAdvice advice;

    @Test
    void whoLosesADeadlockMayTryAgain() {
        assertThat(answer(new CannotAcquireLockException("deadlock detected"))).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void whatNobodyForesawIsAnErrorOfOurs() {
        assertThat(answer(new IllegalStateException("a fault"))).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private Object answer(Exception exception) {
        var request = new MockHttpServletRequest("POST", "/api/v1/conversations");
        var answer = advice.anything(exception, request, new MockHttpServletResponse());
        return ((ResponseEntity<?>) Objects.requireNonNull(answer)).getStatusCode();
    }
}
