package app.earful.platform.idempotency;

import app.earful.platform.web.ApiProblems;
import app.earful.platform.web.Reader;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries out a POST below /api and stores its answer in one transaction: after a crash either both are there or
 * neither is. Only what succeeded is stored; after a refusal nothing has changed and the key may be used again.
 */
@Component
public class IdempotencyFilter extends OncePerRequestFilter {
    public static final String HEADER = "Idempotency-Key";
    static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 10_000_000;

    private final IdempotencyRepository answers;
    private final TransactionOperations transactions;
    private final ApiProblems problems;
    private final InstantSource time;

    IdempotencyFilter(
            IdempotencyRepository answers,
            TransactionOperations transactions,
            ApiProblems problems,
            InstantSource time) {
        this.answers = answers;
        this.transactions = transactions;
        this.problems = problems;
        this.time = time;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !ApiProblems.isApi(request)
                || request.getHeader(HEADER) == null
                || member(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = String.valueOf(request.getHeader(HEADER)).strip();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "problem.idempotency.key", LONGEST_KEY);
            return;
        }
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            once(new Call(key, partsHash(request), request), response, chain);
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "problem.status.413");
            return;
        }
        once(new Call(key, RequestHash.of(request, body), new ReadRequest(request, body)), response, chain);
    }

    private record Call(String key, @Nullable String hash, HttpServletRequest request) {}

    private void once(Call call, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var hash = call.hash();
        if (hash == null) {
            chain.doFilter(call.request(), response);
            return;
        }
        var buffered = new ContentCachingResponseWrapper(response);
        try {
            transactions.executeWithoutResult(status -> {
                try {
                    if (!answer(call, hash, buffered, chain)) {
                        status.setRollbackOnly();
                    }
                } catch (IOException | ServletException exception) {
                    throw new Passing(exception);
                }
            });
        } catch (Passing passing) {
            throw passing.original();
        }
        buffered.copyBodyToResponse();
    }

    /** True when there is something to keep. */
    private boolean answer(Call call, String hash, ContentCachingResponseWrapper response, FilterChain chain)
            throws IOException, ServletException {
        var request = call.request();
        var member = Objects.requireNonNull(member(request));
        if (!answers.lock(member, call.key())) {
            problems.write(request, response, HttpStatus.CONFLICT, "problem.idempotency.running");
            return false;
        }
        var known = answers.find(member, call.key());
        if (known.isPresent()) {
            if (known.get().requestHash().equals(hash)) {
                replay(known.get(), response);
            } else {
                problems.write(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "problem.idempotency.other");
            }
            return false;
        }
        chain.doFilter(request, response);
        if (!HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
            return false;
        }
        var answer = new StoredAnswer(
                hash,
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getContentAsByteArray());
        answers.add(member, call.key(), answer, time.instant());
        return true;
    }

    private static void replay(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(answer.body());
    }

    /** Null when the parts cannot be read, too large perhaps: then nothing will be changed and Spring says why. */
    private static @Nullable String partsHash(HttpServletRequest request) throws IOException {
        try {
            return RequestHash.ofParts(request);
        } catch (ServletException | IllegalStateException exception) {
            return null;
        }
    }

    private static @Nullable UUID member(HttpServletRequest request) {
        var reader = (Reader) request.getAttribute(Reader.ATTRIBUTE);
        return reader == null ? null : reader.member();
    }

    /** Carries a checked exception through the transaction. */
    private static final class Passing extends RuntimeException {
        private final Exception original;

        Passing(Exception original) {
            super(original);
            this.original = original;
        }

        IOException original() throws ServletException {
            if (original instanceof ServletException servlet) {
                throw servlet;
            }
            return (IOException) original;
        }
    }
}
