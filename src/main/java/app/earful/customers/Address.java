package app.earful.customers;

import org.jspecify.annotations.Nullable;

/** @param country two letters of ISO 3166 */
public record Address(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {
    public static final Address NONE = new Address(null, null, null, null, null);
}
