package app.earful.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.web.Reader;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.transaction.support.TransactionTemplate;

/** The filter before something that leaves a trace: an entry in the audit for each time it is really done. */
@EarfulTest
@Tag("database")
class IdempotencyTest {
    private static final String BODY = "{\"name\":\"Once\"}";

    @Autowired
    IdempotencyFilter filter;

    @Autowired
    IdempotencyRepository repository;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableTime time;

    @Test
    void aRepeatGetsTheFirstAnswerAndDoesNothing() throws Exception {
        var team = workspaces.team();
        var first = post(team, team.bob(), "key", BODY, 201);
        var second = post(team, team.bob(), "key", BODY, 201);
        assertThat(first.getHeader("Idempotency-Replayed")).isNull();
        assertThat(second.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .isEqualTo("done: " + BODY);
        assertThat(second.getHeader("Location")).isEqualTo("/api/v1/things/1");
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
        assertThat(timesDone(team)).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        var team = workspaces.team();
        post(team, team.bob(), "key", BODY, 201);
        var other = post(team, team.bob(), "key", "{\"name\":\"Twice\"}", 201);
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentType()).isEqualTo("application/problem+json");
        assertThat(timesDone(team)).isEqualTo(1);
    }

    @Test
    void whatWasRefusedChangedNothingAndMayBeSentAgainCorrected() throws Exception {
        var team = workspaces.team();
        assertThat(post(team, team.bob(), "key", "{}", 422).getStatus()).isEqualTo(422);
        assertThat(timesDone(team)).isZero();
        assertThat(post(team, team.bob(), "key", BODY, 201).getStatus()).isEqualTo(201);
        assertThat(timesDone(team)).isEqualTo(1);
    }

    @Test
    void afterAFailureNeitherTheChangeNorTheKeyIsThere() throws Exception {
        var team = workspaces.team();
        FilterChain failing = (_, _) -> {
            audit.record(team.bob(), "thing.made", "thing", null, Map.of());
            throw new IOException("the line broke");
        };
        assertThatThrownBy(() -> run(team, request(team.bob(), "key", BODY), failing))
                .isInstanceOf(IOException.class);
        assertThat(timesDone(team)).isZero();
        assertThat(post(team, team.bob(), "key", BODY, 201).getStatus()).isEqualTo(201);
    }

    @Test
    void manyAtOnceAreOne() throws Exception {
        var team = workspaces.team();
        var calls = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        _ -> () -> post(team, team.bob(), "key", BODY, 201).getStatus())
                .toList();
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (var status : executor.invokeAll(calls)) {
                assertThat(status.get()).isIn(201, 409);
            }
        }
        assertThat(timesDone(team)).isEqualTo(1);
    }

    @Test
    void whileTheFirstIsRunningARepeatIsToldToWait() {
        var team = workspaces.team();
        team.run(() -> transactions.executeWithoutResult(_ -> {
            assertThat(repository.lock(team.bob().id(), "key")).isTrue();
            var repeat = CompletableFuture.supplyAsync(() -> {
                try {
                    return post(team, team.bob(), "key", BODY, 201).getStatus();
                } catch (Exception exception) {
                    throw new IllegalStateException(exception);
                }
            });
            assertThat(repeat.join()).isEqualTo(409);
        }));
    }

    @Test
    void theSameKeyOfTwoMembersIsTwoKeys() throws Exception {
        var team = workspaces.team();
        post(team, team.bob(), "key", BODY, 201);
        post(team, team.ada(), "key", BODY, 201);
        assertThat(timesDone(team)).isEqualTo(2);
    }

    @Test
    void aFileIsTheSameWhateverStandsBetweenItsParts() throws Exception {
        var team = workspaces.team();
        assertThat(upload(team, "a,b").getHeader("Idempotency-Replayed")).isNull();
        assertThat(upload(team, "a,b").getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(upload(team, "a,c").getStatus()).isEqualTo(422);
        assertThat(timesDone(team)).isEqualTo(1);
    }

    @Test
    void aKeyIsForgottenAfterADay() throws Exception {
        var team = workspaces.team();
        post(team, team.bob(), "key", BODY, 201);
        var yesterday = time.instant().minus(Duration.ofHours(24));
        assertThat(team.within(() -> repository.removeBefore(yesterday))).isZero();
        assertThat(team.within(() -> repository.removeBefore(time.instant().plusSeconds(1))))
                .isOne();
    }

    @Test
    void aKeyWithoutASignOrWithTooManyIsRefused() throws Exception {
        var team = workspaces.team();
        for (var key : List.of(" ", "k".repeat(201))) {
            assertThat(post(team, team.bob(), key, BODY, 201).getStatus()).isEqualTo(400);
        }
        assertThat(timesDone(team)).isZero();
    }

    private MockHttpServletResponse upload(TestWorkspaces.Team team, String content) throws Exception {
        var request = request(team.bob(), "file", "");
        request.setContentType("multipart/form-data; boundary=" + System.nanoTime());
        request.addPart(new MockPart("file", "list.csv", content.getBytes(StandardCharsets.UTF_8)));
        return run(team, request, doing(team.bob(), 201));
    }

    private MockHttpServletResponse post(TestWorkspaces.Team team, Member member, String key, String body, int status)
            throws Exception {
        return run(team, request(member, key, body), doing(member, status));
    }

    private static MockHttpServletRequest request(Member member, String key, String body) {
        var request = new MockHttpServletRequest("POST", "/api/v1/things");
        request.setAttribute(Reader.ATTRIBUTE, reader(member));
        request.addHeader(IdempotencyFilter.HEADER, key);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private MockHttpServletResponse run(TestWorkspaces.Team team, MockHttpServletRequest request, FilterChain chain)
            throws Exception {
        var response = new MockHttpServletResponse();
        CurrentWorkspace.<@Nullable Void, Exception>within(team.workspaceId(), () -> {
            filter.doFilter(request, response, chain);
            return null;
        });
        return response;
    }

    /** Does it, in the transaction of the filter, and answers with what it read. */
    private FilterChain doing(Member member, int status) {
        return (request, response) -> {
            audit.record(member, "thing.made", "thing", null, Map.of());
            var http = (HttpServletResponse) response;
            http.setStatus(status);
            http.setContentType("application/json");
            http.setHeader("Location", "/api/v1/things/1");
            http.getOutputStream().write("done: ".getBytes(StandardCharsets.UTF_8));
            http.getOutputStream().write(request.getInputStream().readAllBytes());
        };
    }

    private int timesDone(TestWorkspaces.Team team) {
        return team.within(() -> Objects.requireNonNull(
                transactions.execute(_ -> jdbc.sql("select count(*) from audit_entries where action = 'thing.made'")
                        .query(Integer.class)
                        .single())));
    }

    private static Reader reader(Member member) {
        return new Reader(
                member.id(), member.name(), "member", member.locale(), member.zone(), "system", true, "Ours", false);
    }
}
