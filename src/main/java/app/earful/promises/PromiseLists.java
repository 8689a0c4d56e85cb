package app.earful.promises;

import app.earful.platform.lists.ApiPage;
import app.earful.platform.lists.Cursor;
import app.earful.platform.lists.Days;
import app.earful.platform.lists.Position;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import java.time.DateTimeException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of promises, for the page and the API alike. */
@Component
class PromiseLists {
    static final int PAGE = 50;

    private final PromiseRepository repository;

    PromiseLists(PromiseRepository repository) {
        this.repository = repository;
    }

    ApiPage<GivenPromise> find(
            PromiseState state, @Nullable UUID owner, @Nullable UUID customer, @Nullable Cursor after, int limit) {
        check(state, after);
        var found = repository.findAll(state, owner, customer, after, limit + 1);
        if (found.size() <= limit) {
            return new ApiPage<>(found, null);
        }
        var page = found.subList(0, limit);
        return new ApiPage<>(page, PromiseRepository.cursorAfter(page.getLast()).toString());
    }

    /** Somebody may have typed it, or taken it from another list. */
    private static void check(PromiseState state, @Nullable Cursor after) {
        if (after == null) {
            return;
        }
        try {
            UUID.fromString(after.values().get(1));
            var at = after.values().get(0);
            if (state != PromiseState.OPEN) {
                Position.instant(at);
            } else if (!at.equals("infinity")) {
                Days.parse(at);
            }
        } catch (IllegalArgumentException | DateTimeException exception) {
            throw new Invalid(new FieldErrors().add("cursor", "problem.cursor"));
        }
    }
}
