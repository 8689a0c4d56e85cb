package app.earful.customers;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** @param country two letters of ISO 3166 */
public record Address(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {
    public static final Address NONE = new Address(null, null, null, null, null);

    /** On one line: street, town, country. */
    public String shown(Locale locale) {
        var town = Stream.of(postalCode, city).filter(Objects::nonNull).collect(Collectors.joining(" "));
        var land = country == null ? null : Locale.of("", country).getDisplayCountry(locale);
        return Stream.of(street, town.isEmpty() ? null : town, region, land)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
