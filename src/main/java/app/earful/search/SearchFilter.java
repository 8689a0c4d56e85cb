package app.earful.search;

import app.earful.conversations.DotKind;
import app.earful.platform.lists.Address;
import app.earful.platform.lists.Days;
import app.earful.platform.lists.FilterReader;
import app.earful.search.index.Mood;
import app.earful.search.index.Subject;
import app.earful.search.index.Wanted;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What is searched for; everything that is not null must fit. Lives in the address. */
public record SearchFilter(
        String q,
        @Nullable Subject in,
        @Nullable DotKind kind,
        @Nullable UUID customer,
        @Nullable UUID member,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Mood sentiment,
        By by) {
    /** @throws app.earful.platform.problems.Invalid when a part of it cannot be read */
    static SearchFilter of(MultiValueMap<String, String> parameters) {
        var reader = new FilterReader(parameters);
        var by = reader.choice("by", By.values(), By::word);
        // a space at the end says that the last word is finished
        var typed = parameters.getFirst("q");
        var filter = new SearchFilter(
                typed == null ? "" : typed.stripLeading(),
                reader.choice("in", Subject.values(), Subject::word),
                reader.choice("kind", DotKind.values(), DotKind::word),
                reader.id("customer"),
                reader.id("member"),
                reader.day("from"),
                reader.day("to"),
                reader.choice("sentiment", Mood.values(), Mood::word),
                by == null ? By.BOTH : by);
        reader.throwIfAny();
        return filter;
    }

    /** By what does not stand open on the page. */
    public int narrowings() {
        var by = this.by == By.BOTH ? null : this.by;
        return (int) Stream.of(kind, member, from, to, sentiment, by)
                .filter(Objects::nonNull)
                .count();
    }

    public SearchFilter in(@Nullable Subject other) {
        return new SearchFilter(q, other, kind, customer, member, from, to, sentiment, by);
    }

    Wanted wanted(ZoneId zone) {
        var days = new Days(from, to);
        return new Wanted(
                in == null ? Set.of() : Set.of(in),
                kind == null ? null : kind.word(),
                customer,
                member,
                from == null ? null : days.earliest(zone),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
                sentiment);
    }

    /** The address of this search, or of another page of it. */
    public String on(String path, @Nullable String cursor) {
        return new Address(path)
                .with("q", q)
                .with("in", in == null ? null : in.word())
                .with("kind", kind == null ? null : kind.word())
                .with("customer", customer)
                .with("member", member)
                .with("from", from)
                .with("to", to)
                .with("sentiment", sentiment == null ? null : sentiment.word())
                .with("by", by == By.BOTH ? null : by.word())
                .with("cursor", cursor)
                .toString();
    }
}
