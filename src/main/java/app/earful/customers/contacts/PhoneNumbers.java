package app.earful.customers.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes phone numbers of every country. */
public final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * @param country where it is dialled from, two letters; null where only numbers with a country's code can be read
     * @return E.164 with the extension as {@code ;ext=12}, or empty when it is no number that can exist
     */
    public static Optional<String> parse(String raw, @Nullable String country) {
        // libphonenumber looks for a number inside longer text; a note that merely holds digits is none
        if (raw.length() > 60 || raw.chars().filter(Character::isLetter).count() > 8) {
            return Optional.empty();
        }
        return read(raw, country).filter(PhoneNumbers::likely).map(number -> {
            var plain = NUMBERS.format(number, PhoneNumberFormat.E164);
            return number.hasExtension() ? plain + ";ext=" + number.getExtension() : plain;
        });
    }

    /** Possible numbers are taken even where no range is known for them: ranges change. Very short ones must be valid. */
    private static boolean likely(PhoneNumber number) {
        var digits = NUMBERS.getNationalSignificantNumber(number).length();
        return NUMBERS.isPossibleNumber(number) && (digits > 5 || NUMBERS.isValidNumber(number));
    }

    /** As dialled from that country: national within it, international from elsewhere. */
    public static String shown(String e164, @Nullable String country) {
        var home = country == null ? 0 : NUMBERS.getCountryCodeForRegion(country);
        return read(e164, null)
                .map(number -> NUMBERS.format(
                        number,
                        number.getCountryCode() == home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL))
                .orElse(e164);
    }

    public static String international(String e164) {
        return shown(e164, null);
    }

    public static String national(String e164) {
        return read(e164, null)
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.NATIONAL))
                .orElse(e164);
    }

    private static Optional<PhoneNumber> read(String text, @Nullable String country) {
        try {
            return Optional.of(NUMBERS.parse(text, country));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }
}
