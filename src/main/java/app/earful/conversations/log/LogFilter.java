package app.earful.conversations.log;

import app.earful.conversations.Channel;
import app.earful.conversations.Outcome;
import app.earful.platform.lists.Address;
import app.earful.platform.lists.Days;
import app.earful.platform.lists.FilterReader;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Which conversations of the workspace are looked for; everything that is not null must fit. Lives in the address. */
public record LogFilter(
        @Nullable UUID customer,
        @Nullable UUID member,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Channel channel,
        @Nullable Outcome outcome,
        String q) {
    /** @throws app.earful.platform.problems.Invalid when a part of it cannot be read */
    static LogFilter of(MultiValueMap<String, String> parameters) {
        var reader = new FilterReader(parameters);
        var filter = new LogFilter(
                reader.id("customer"),
                reader.id("member"),
                reader.day("from"),
                reader.day("to"),
                reader.choice("channel", Channel.values(), Channel::word),
                reader.choice("outcome", Outcome.values(), Outcome::word),
                reader.text("q"));
        reader.throwIfAny();
        return filter;
    }

    public boolean isEmpty() {
        return customer == null && q.isEmpty() && narrowings() == 0;
    }

    /** By what does not stand open on the page. */
    public int narrowings() {
        return (int) Stream.of(member, from, to, channel, outcome)
                .filter(Objects::nonNull)
                .count();
    }

    Days days() {
        return new Days(from, to);
    }

    /** The address of this selection on another page of it, or as a file. */
    public String on(String path, @Nullable String cursor) {
        return new Address(path)
                .with("customer", customer)
                .with("member", member)
                .with("from", from)
                .with("to", to)
                .with("channel", channel == null ? null : channel.word())
                .with("outcome", outcome == null ? null : outcome.word())
                .with("q", q)
                .with("cursor", cursor)
                .toString();
    }
}
