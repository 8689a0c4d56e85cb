package app.earful.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.workspaces.Member;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** On creating customers, as any POST of the API would do. */
@EarfulTest
class IdempotencyTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    IdempotencyRepository repository;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableTime time;

    @Test
    void aRepeatGetsTheFirstAnswerAndDoesNothing() {
        var team = workspaces.team();
        var key = UUID.randomUUID().toString();
        var first = post(team.bob(), key, "{\"name\":\"Once\"}");
        var second = post(team.bob(), key, "{\"name\":\"Once\"}");
        assertThat(first).hasStatus2xxSuccessful().headers().doesNotContainHeader("Idempotency-Replayed");
        assertThat(second)
                .hasStatus(first.getResponse().getStatus())
                .headers()
                .hasValue("Idempotency-Replayed", "true");
        assertThat(text(second)).isEqualTo(text(first));
        assertThat(customers(team)).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var team = workspaces.team();
        post(team.bob(), "key", "{\"name\":\"Once\"}");
        assertThat(post(team.bob(), "key", "{\"name\":\"Twice\"}")).hasStatus(422).bodyText().contains("another request");
        assertThat(customers(team)).isEqualTo(1);
    }

    @Test
    void whatWasRefusedMayBeSentAgainCorrected() {
        var team = workspaces.team();
        assertThat(post(team.bob(), "key", "{\"name\":\"\"}")).hasStatus(422);
        assertThat(post(team.bob(), "key", "{\"name\":\"Better\"}")).hasStatus2xxSuccessful();
        assertThat(customers(team)).isEqualTo(1);
    }

    @Test
    void manyAtOnceAreOne() throws Exception {
        var team = workspaces.team();
        var calls = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        _ -> () -> post(team.bob(), "key", "{\"name\":\"Once\"}").getResponse().getStatus())
                .toList();
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (var status : executor.invokeAll(calls)) {
                assertThat(status.get()).isIn(200, 201, 409);
            }
        }
        assertThat(customers(team)).isEqualTo(1);
    }

    @Test
    void whileTheFirstIsRunningARepeatHasToWait() {
        var team = workspaces.team();
        team.run(() -> transactions.executeWithoutResult(_ -> {
            assertThat(repository.lock(team.bob().id(), "key")).isTrue();
            var repeat = java.util.concurrent.CompletableFuture.supplyAsync(
                    () -> post(team.bob(), "key", "{\"name\":\"Once\"}").getResponse().getStatus());
            assertThat(repeat.join()).isEqualTo(409);
        }));
        assertThat(post(team.bob(), "key", "{\"name\":\"Once\"}")).hasStatus2xxSuccessful();
    }

    @Test
    void theSameKeyOfTwoMembersIsTwoKeys() {
        var team = workspaces.team();
        post(team.bob(), "key", "{\"name\":\"Bob's\"}");
        assertThat(post(team.ada(), "key", "{\"name\":\"Ada's\"}")).hasStatus2xxSuccessful();
        assertThat(customers(team)).isEqualTo(2);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        var team = workspaces.team();
        post(team.bob(), "key", "{\"name\":\"Once\"}");
        var removed = team.within(() -> repository.removeBefore(time.instant().minus(Duration.ofHours(24))));
        assertThat(removed).isZero();
        assertThat(team.within(() -> repository.removeBefore(time.instant().plusSeconds(1)))).isOne();
    }

    @Test
    void aKeyWithoutAWordOrWithTooManyIsRefused() {
        var bob = workspaces.team().bob();
        for (var key : List.of(" ", "k".repeat(201))) {
            assertThat(post(bob, key, "{\"name\":\"Never\"}")).hasStatus(400);
        }
    }

    private MvcTestResult post(Member member, String key, String body) {
        return mvc.post()
                .uri("/api/v1/customers")
                .with(TestWorkspaces.as(member))
                .header(IdempotencyFilter.HEADER, key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private int customers(TestWorkspaces.Team team) {
        return team.within(() -> transactions.execute(
                _ -> jdbc.sql("select count(*) from customers").query(Integer.class).single()));
    }

    private static String text(MvcTestResult result) {
        return assertThat(result).bodyText().actual();
    }
}
