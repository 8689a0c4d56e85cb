package app.earful.customers.fields;

import app.earful.customers.Amounts;
import app.earful.platform.problems.FieldErrors;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed into a form or sent to the API, read field by field; what cannot be right is noted and read as null. */
public record Fields(Map<String, String> values, FieldErrors errors) {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");
    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** One line; runs of white space become one space. */
    @Nullable
    public String line(String name, int most) {
        var text = lines(name, most);
        return text == null ? null : text.replaceAll("[\\s\\h]+", " ");
    }

    public String requiredLine(String name, int most, String missing) {
        var line = line(name, most);
        if (line != null && SEEN.matcher(line).find()) {
            return line;
        }
        errors.add(name, missing);
        return "";
    }

    /** Several lines. Characters nobody can see or store, such as NUL, are refused rather than dropped in silence. */
    @Nullable
    public String lines(String name, int most) {
        var text = values.getOrDefault(name, "").strip();
        if (UNSEEN.matcher(text).find()) {
            errors.add(name, "field.unseen");
            return null;
        }
        if (text.length() > most) {
            errors.add(name, "field.long", most, text.length());
            return null;
        }
        return text.isEmpty() ? null : text.replace("\r\n", "\n");
    }

    @Nullable
    LocalDate date(String name) {
        var text = line(name, 40);
        if (text == null) {
            return null;
        }
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= 1800 && date.getYear() <= 2200) {
                return date;
            }
            errors.add(name, "field.date.far");
        } catch (DateTimeException unreadable) {
            errors.add(name, "field.date");
        }
        return null;
    }

    /** @return one of the words, or null where nothing was chosen */
    @Nullable
    public String oneOf(String name, List<String> words) {
        var text = line(name, 100);
        if (text != null && !words.contains(text)) {
            errors.add(name, "field.choice", String.join(", ", words));
            return null;
        }
        return text;
    }

    /** @param locale decides between thousands and decimals where "12.500" could be either */
    @Nullable
    BigDecimal amount(String name, Locale locale) {
        var text = line(name, 40);
        if (text == null) {
            return null;
        }
        var amount = Amounts.parse(text, locale);
        amount.ifPresentOrElse(_ -> {}, () -> errors.add(name, "field.amount"));
        return amount.orElse(null);
    }

    @Nullable
    String currency(String name) {
        var text = line(name, 10);
        var code = text == null ? null : text.toUpperCase(Locale.ROOT);
        if (code != null
                && Currency.getAvailableCurrencies().stream()
                        .noneMatch(one -> one.getCurrencyCode().equals(code))) {
            errors.add(name, "field.currency");
            return null;
        }
        return code;
    }

    @Nullable
    String country(String name) {
        var text = line(name, 40);
        var code = text == null ? null : text.toUpperCase(Locale.ROOT);
        return known(name, code, COUNTRIES, "field.country");
    }

    @Nullable
    public String language(String name) {
        var text = line(name, 40);
        var code = text == null ? null : text.toLowerCase(Locale.ROOT);
        return known(name, code, LANGUAGES, "field.language");
    }

    @Nullable
    String timeZone(String name) {
        return known(name, line(name, 60), ZoneId.getAvailableZoneIds(), "field.zone");
    }

    private @Nullable String known(String name, @Nullable String code, Set<String> codes, String otherwise) {
        if (code == null || codes.contains(code)) {
            return code;
        }
        errors.add(name, otherwise);
        return null;
    }
}
