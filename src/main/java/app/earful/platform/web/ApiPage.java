package app.earful.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in the API.
 *
 * @param next the cursor of the next page, to be sent back as {@code ?cursor=}; null on the last one
 */
public record ApiPage<T>(List<T> items, @Nullable String next) {}
