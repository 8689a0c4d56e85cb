package app.earful.customers.lists;

import app.earful.customers.CustomerKind;
import app.earful.customers.Relationship;
import app.earful.platform.web.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a list shows it.
 *
 * @param closed whether no channel at all may be used
 */
public record CustomerRow(
        UUID id,
        CustomerKind kind,
        String name,
        Relationship relationship,
        @Nullable String segment,
        @Nullable String tier,
        @Nullable String city,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable BigDecimal annualValue,
        String currency,
        @Nullable LocalDate renewsOn,
        @Nullable Instant lastHeardAt,
        boolean archived,
        String sortName,
        boolean closed) {
    /** The second line: what the list is sorted by comes first. */
    public String facts(Page page, CustomerSort sort) {
        var value = annualValue == null ? null : page.money(annualValue, currency);
        var renewal = renewsOn == null ? null : page.text("customers.row.renews", page.shortDate(renewsOn));
        var rest = Stream.of(
                closed ? page.text("customers.row.closed") : null,
                relationship == Relationship.CUSTOMER
                        ? null
                        : page.text("customers.relationship." + relationship.word()),
                sort == CustomerSort.RENEWAL ? renewal : null,
                value,
                city,
                ownerName == null ? page.text("customers.row.nobody") : ownerName,
                tier == null ? null : page.text("customers.chip.tier", tier),
                segment,
                sort == CustomerSort.RENEWAL ? null : renewal);
        return Page.line(rest);
    }
}
