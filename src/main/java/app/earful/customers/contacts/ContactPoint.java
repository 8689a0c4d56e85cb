package app.earful.customers.contacts;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number or a mail address of a contact.
 *
 * @param raw as it was typed
 * @param normal E.164, or the mail in lower case; null where the raw text is no phone number
 * @param label such as "office"
 */
public record ContactPoint(
        Kind kind,
        String raw,
        @Nullable String normal,
        @Nullable String label) {
    private static final Pattern MAIL = Pattern.compile(
            "[^@\\s<>\"(),:;\\[\\]\\\\]+@[^@\\s<>\"(),:;\\[\\]\\\\]+\\.[^@\\s<>\"(),:;\\[\\]\\\\.]{2,}");

    public enum Kind {
        PHONE,
        EMAIL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** @param country where a number without a country's code is dialled from, two letters */
    public static ContactPoint phone(String raw, @Nullable String country, @Nullable String label) {
        return new ContactPoint(
                Kind.PHONE, raw, PhoneNumbers.parse(raw, country).orElse(null), label);
    }

    /** Whether a mail could go there: the form and an import ask the same. */
    public static boolean isMail(String text) {
        return text.length() <= 254 && MAIL.matcher(text).matches();
    }

    public static ContactPoint email(String raw, @Nullable String label) {
        return new ContactPoint(Kind.EMAIL, raw, raw.strip().toLowerCase(Locale.ROOT), label);
    }

    /** For a link: "tel:+49301234" or "mailto:anna@example.com". */
    public String href() {
        return kind == Kind.PHONE
                ? "tel:" + (normal == null ? raw.replaceAll("[^0-9+*#,;]", "") : normal)
                : "mailto:" + raw.strip();
    }

    /** As people in that country write it, with the country's code where it is another. */
    public String shown(@Nullable String country) {
        return kind == Kind.PHONE && normal != null ? PhoneNumbers.shown(normal, country) : raw;
    }

    public String icon() {
        return kind == Kind.PHONE ? "phone" : "mail";
    }
}
