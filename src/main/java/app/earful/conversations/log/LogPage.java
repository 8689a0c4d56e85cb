package app.earful.conversations.log;

import app.earful.conversations.Conversation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the log.
 *
 * @param next the address of the next one
 * @param lookedBackTo when the page is not full although there may be more: how far we looked
 */
public record LogPage(
        LogFilter filter,
        List<Conversation> conversations,
        @Nullable String next,
        @Nullable LocalDate lookedBackTo) {}
