package app.earful.dots;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of everything heard.
 *
 * @param next the address of the next one
 * @param lookedBackTo when the page is not full although there may be more: how far we looked
 */
public record DotPage(
        DotFilter filter,
        List<HeardDot> dots,
        @Nullable String next,
        @Nullable LocalDate lookedBackTo) {}
