package app.earful.platform.lists;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in the API.
 *
 * @param next the cursor of the next page, to be sent back as {@code ?cursor=}; null on the last one
 */
public record ApiPage<T>(List<T> items, @Nullable String next) {
    private static final int MOST = 200;

    /** @throws Invalid when a caller asks for nothing or for too much at once */
    public static void checkLimit(int limit) {
        checkLimit(limit, MOST);
    }

    public static void checkLimit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new Invalid(new FieldErrors().add("limit", "problem.limit", most));
        }
    }
}
