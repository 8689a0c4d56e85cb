package app.earful.dots;

import app.earful.conversations.Channel;
import app.earful.conversations.DotKind;
import app.earful.platform.lists.Address;
import app.earful.platform.lists.Days;
import app.earful.platform.lists.FilterReader;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Which dots are looked for; everything that is not null must fit. Lives in the address. */
public record DotFilter(
        @Nullable DotKind kind,
        @Nullable UUID theme,
        @Nullable String segment,
        @Nullable Channel channel,
        @Nullable Sentiment sentiment,
        @Nullable UUID customer,
        @Nullable UUID member,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String q) {
    /** @throws app.earful.platform.problems.Invalid when a part of it cannot be read */
    static DotFilter of(MultiValueMap<String, String> parameters) {
        var reader = new FilterReader(parameters);
        var segment = reader.text("segment");
        var filter = new DotFilter(
                reader.choice("kind", DotKind.values(), DotKind::word),
                reader.id("theme"),
                segment.isEmpty() ? null : segment,
                reader.choice("channel", Channel.values(), Channel::word),
                reader.choice("sentiment", Sentiment.values(), Sentiment::word),
                reader.id("customer"),
                reader.id("member"),
                reader.day("from"),
                reader.day("to"),
                reader.text("q"));
        reader.throwIfAny();
        return filter;
    }

    public boolean isEmpty() {
        return kind == null && customer == null && q.isEmpty() && narrowings() == 0;
    }

    /** By what does not stand open on the page. */
    public int narrowings() {
        return (int) Stream.of(theme, segment, channel, sentiment, member, from, to)
                .filter(Objects::nonNull)
                .count();
    }

    public DotFilter ofKind(@Nullable DotKind other) {
        return new DotFilter(other, theme, segment, channel, sentiment, customer, member, from, to, q);
    }

    boolean hasWords() {
        return q.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    Days days() {
        return new Days(from, to);
    }

    /** The address of this selection on another page of it, or as a file. */
    public String on(String path, @Nullable String cursor) {
        return new Address(path)
                .with("kind", kind == null ? null : kind.word())
                .with("theme", theme)
                .with("segment", segment)
                .with("channel", channel == null ? null : channel.word())
                .with("sentiment", sentiment == null ? null : sentiment.word())
                .with("customer", customer)
                .with("member", member)
                .with("from", from)
                .with("to", to)
                .with("q", q)
                .with("cursor", cursor)
                .toString();
    }
}
