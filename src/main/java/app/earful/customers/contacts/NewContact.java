package app.earful.customers.contacts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person at a customer by those who write it down.
 *
 * @param preferredHours in their own words, such as "before nine"
 * @param points phones and mails, the preferred ones first
 */
public record NewContact(
        String name,
        @Nullable String role,
        @Nullable Birthday birthday,
        @Nullable String preferredChannel,
        @Nullable String preferredHours,
        @Nullable String language,
        @Nullable String notes,
        @Nullable String externalId,
        List<ContactPoint> points) {
    public static NewContact named(String name, ContactPoint... points) {
        return new NewContact(name, null, null, null, null, null, null, null, List.of(points));
    }
}
