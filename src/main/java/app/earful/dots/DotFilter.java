package app.earful.dots;

import app.earful.conversations.DotKind;
import app.earful.platform.web.FieldErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Which dots are looked for; everything that is not null must fit. Lives in the address. */
public record DotFilter(
        @Nullable DotKind kind,
        @Nullable UUID customer,
        @Nullable UUID member,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String q) {
    /** @throws app.earful.platform.web.Invalid when a part of it cannot be read */
    static DotFilter of(MultiValueMap<String, String> parameters) {
        var errors = new FieldErrors();
        var filter = new DotFilter(
                read(parameters, "kind", word -> DotKind.find(word).orElseThrow(IllegalArgumentException::new), errors),
                read(parameters, "customer", UUID::fromString, errors),
                read(parameters, "member", UUID::fromString, errors),
                read(parameters, "from", LocalDate::parse, errors),
                read(parameters, "to", LocalDate::parse, errors),
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
        return kind == null && customer == null && member == null && from == null && to == null && q.isEmpty();
    }

    public DotFilter ofKind(@Nullable DotKind other) {
        return new DotFilter(other, customer, member, from, to, q);
    }

    boolean hasWords() {
        return q.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    Instant earliest(ZoneId zone) {
        return from == null ? Instant.EPOCH : from.atStartOfDay(zone).toInstant();
    }

    Instant latest(ZoneId zone) {
        return to == null
                ? Instant.parse("9999-12-31T00:00:00Z")
                : to.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    }

    /** The address of this selection on another page of it. */
    public String on(String path, @Nullable String cursor) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "kind", kind == null ? null : kind.word());
        add(address, "customer", customer);
        add(address, "member", member);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "q", q.isEmpty() ? null : q);
        add(address, "cursor", cursor);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
