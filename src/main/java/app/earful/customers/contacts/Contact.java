package app.earful.customers.contacts;

import app.earful.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A human being at a customer, with the ways to reach them. */
public record Contact(
        UUID id,
        UUID customerId,
        NewContact facts,
        @Nullable Instant archivedAt,
        Instant updatedAt,
        @Nullable UUID updatedBy,
        int version) {
    public String name() {
        return facts.name();
    }

    public List<ContactPoint> phones() {
        return points(ContactPoint.Kind.PHONE);
    }

    public List<ContactPoint> emails() {
        return points(ContactPoint.Kind.EMAIL);
    }

    /** When and how they like to be reached, and their birthday. */
    public String habits(Page page) {
        var language =
                facts.language() == null ? null : Locale.of(facts.language()).getDisplayLanguage(page.locale());
        return Stream.of(
                        facts.preferredChannel() == null
                                ? null
                                : page.text("customers.stop." + facts.preferredChannel()),
                        facts.preferredHours(),
                        language,
                        facts.birthday() == null
                                ? null
                                : page.text(
                                        "contacts.birthday.on", facts.birthday().shown(page)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private List<ContactPoint> points(ContactPoint.Kind kind) {
        return facts.points().stream().filter(point -> point.kind() == kind).toList();
    }
}
