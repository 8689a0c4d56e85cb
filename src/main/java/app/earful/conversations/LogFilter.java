package app.earful.conversations;

import app.earful.platform.web.FieldErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Which conversations of the workspace are looked for; everything that is not null must fit. Lives in the address. */
public record LogFilter(
        @Nullable UUID customer,
        @Nullable UUID member,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Channel channel,
        @Nullable Outcome outcome,
        String q) {
    /** @throws app.earful.platform.web.Invalid when a part of it cannot be read */
    static LogFilter of(MultiValueMap<String, String> parameters) {
        var errors = new FieldErrors();
        var filter = new LogFilter(
                read(parameters, "customer", UUID::fromString, errors),
                read(parameters, "member", UUID::fromString, errors),
                read(parameters, "from", LocalDate::parse, errors),
                read(parameters, "to", LocalDate::parse, errors),
                read(
                        parameters,
                        "channel",
                        word -> Channel.find(word).orElseThrow(IllegalArgumentException::new),
                        errors),
                read(
                        parameters,
                        "outcome",
                        word -> Outcome.find(word).orElseThrow(IllegalArgumentException::new),
                        errors),
                text(parameters, "q"));
        errors.throwIfAny();
        return filter;
    }

    private static <T> @Nullable T read(
            MultiValueMap<String, String> parameters, String name, Function<String, T> parse, FieldErrors errors) {
        var text = text(parameters, name);
        try {
            return text.isEmpty() ? null : parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException exception) {
            errors.add(name, "log.filter.unreadable");
            return null;
        }
    }

    private static String text(MultiValueMap<String, String> parameters, String name) {
        var value = parameters.getFirst(name);
        return value == null ? "" : value.strip();
    }

    public boolean isEmpty() {
        return customer == null
                && member == null
                && from == null
                && to == null
                && channel == null
                && outcome == null
                && q.isEmpty();
    }

    Instant earliest(ZoneId zone) {
        return from == null ? Instant.EPOCH : from.atStartOfDay(zone).toInstant();
    }

    /** The last instant of the last day; without one, a time that nothing has happened after. */
    Instant latest(ZoneId zone) {
        return to == null
                ? Instant.parse("9999-12-31T00:00:00Z")
                : to.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    }

    /** The address of this selection on another page of it, or as a file. */
    public String on(String path, @Nullable String cursor) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "customer", customer);
        add(address, "member", member);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "channel", channel == null ? null : channel.word());
        add(address, "outcome", outcome == null ? null : outcome.word());
        add(address, "q", q.isEmpty() ? null : q);
        add(address, "cursor", cursor);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
