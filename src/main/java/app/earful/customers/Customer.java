package app.earful.customers;

import app.earful.platform.web.Page;
import app.earful.workspaces.Member;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A company or a private person we do business with.
 *
 * @param facts its currency is never null here
 * @param updatedBy null after an import
 */
public record Customer(
        UUID id,
        NewCustomer facts,
        @Nullable String ownerName,
        Heard heard,
        List<DoNotContact> doNotContact,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable UUID updatedBy,
        int version) {
    public String name() {
        return facts.name();
    }

    public boolean archived() {
        return archivedAt != null;
    }

    /** Where phones without a country's code are dialled from: where the customer is, else where the reader is. */
    public String diallingCountry(Member reader) {
        var own = facts.address().country();
        return own == null ? reader.country() : own;
    }

    /** One line that says who they are. */
    public String headline(Page page) {
        return Page.line(Stream.of(
                page.text("customers.relationship." + facts.relationship().word()),
                facts.segment(),
                facts.address().city(),
                facts.annualValue() == null ? null : page.text("customers.value.yearly", value(page)),
                facts.since() == null
                        ? null
                        : page.text("customers.since", facts.since().getYear() + "")));
    }

    /** The facts that are known, by the names the reader knows them by. */
    public Map<String, String> shown(Page page) {
        var language =
                facts.language() == null ? null : Locale.of(facts.language()).getDisplayLanguage(page.locale());
        var shown = new LinkedHashMap<String, String>();
        shown.put(
                page.text("customers.field.owner"),
                ownerName == null ? page.text("customers.owner.nobody") : ownerName);
        put(shown, page.text("customers.field.segment"), facts.segment());
        put(shown, page.text("customers.field.tier"), facts.tier());
        put(shown, page.text("customers.field.annualValue"), value(page));
        put(shown, page.text("customers.field.renewsOn"), page.date(facts.renewsOn()));
        put(shown, page.text("customers.field.since"), page.date(facts.since()));
        put(shown, page.text("customers.field.competitor"), facts.competitor());
        put(shown, page.text("customers.field.address"), facts.address().shown(page.locale()));
        put(shown, page.text("customers.field.language"), language);
        put(shown, page.text("customers.field.timeZone"), facts.timeZone());
        put(shown, page.text("customers.field.externalId"), facts.externalId());
        facts.customFields().forEach((name, value) -> put(shown, name, value));
        return shown;
    }

    private String value(Page page) {
        return page.money(facts.annualValue(), String.valueOf(facts.currency()));
    }

    /** Without what every address has. */
    public String websiteShown() {
        var website = facts.website();
        return website == null
                ? ""
                : website.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    private static void put(Map<String, String> shown, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            shown.put(name, value);
        }
    }
}
