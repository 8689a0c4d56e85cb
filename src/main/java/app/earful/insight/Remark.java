package app.earful.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody said.
 *
 * @param customer who said it; null counts as somebody who said nothing else
 */
public record Remark(
        String text, @Nullable String customer, @Nullable LocalDate on) {}
