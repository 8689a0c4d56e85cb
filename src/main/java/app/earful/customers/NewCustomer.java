package app.earful.customers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer by those who write it down: as a form holds it, new or changed.
 *
 * @param currency ISO 4217; null means the workspace's own
 * @param competitor for a competitor's client: whom they use today
 */
public record NewCustomer(
        CustomerKind kind,
        String name,
        Relationship relationship,
        @Nullable String segment,
        @Nullable String tier,
        List<String> tags,
        @Nullable UUID ownerId,
        @Nullable BigDecimal annualValue,
        @Nullable String currency,
        @Nullable LocalDate renewsOn,
        @Nullable LocalDate since,
        @Nullable String competitor,
        @Nullable String website,
        Address address,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String notes,
        Map<String, String> customFields,
        @Nullable String externalId) {
    public static NewCustomer company(String name) {
        return plain(CustomerKind.COMPANY, name);
    }

    public static NewCustomer person(String name) {
        return plain(CustomerKind.PERSON, name);
    }

    private static NewCustomer plain(CustomerKind kind, String name) {
        return new NewCustomer(
                kind,
                name,
                Relationship.CUSTOMER,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Address.NONE,
                null,
                null,
                null,
                Map.of(),
                null);
    }
}
