package app.earful.workspaces;

import app.earful.platform.problems.FieldErrors;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Countries with their regions, time zones, languages and money: what a form offers, and what follows from a country. */
public final class Places {
    public static final List<String> LANGUAGES = List.of("en", "de");
    private static final Set<String> GERMAN = Set.of("DE", "AT", "CH", "LI", "LU");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> WITH_HOLIDAYS = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, List<String>> ZONES = zones();

    private Places() {}

    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** By name in this language. */
    public static Map<String, String> countries(Locale reader) {
        return byName(named(COUNTRIES, code -> Locale.of("", code).getDisplayCountry(reader)), reader);
    }

    /** Parts of a country with holidays of their own, by name; codes in lower case as Jollyday has them. May be empty. */
    public static Map<String, String> regions(String country, Locale reader) {
        var code = country.toLowerCase(Locale.ROOT);
        if (!WITH_HOLIDAYS.contains(code)) {
            return Map.of();
        }
        var children = HolidayManager.getInstance(ManagerParameters.create(code))
                .getCalendarHierarchy()
                .getChildren();
        var names = new HashMap<String, String>();
        children.forEach((child, part) -> names.put(child, part.getDescription(reader)));
        return byName(names, reader);
    }

    /** The regions under a first line for those without one. */
    public static Map<String, String> regionsOrNone(String country, String none, Locale reader) {
        var all = new LinkedHashMap<String, String>();
        all.put("", none);
        all.putAll(regions(country, reader));
        return all;
    }

    /** Each in its own words. */
    public static Map<String, String> languages() {
        return Map.of("en", "English", "de", "Deutsch");
    }

    /** Never empty; the likeliest first. */
    public static List<String> zones(String country) {
        return ZONES.getOrDefault(country, List.of("UTC"));
    }

    /** Those of the country first, then all others. */
    public static Map<String, String> allZones(String country) {
        var all = new LinkedHashMap<String, String>();
        zones(country).forEach(zone -> all.put(zone, zone));
        ZONES.values().stream().flatMap(List::stream).sorted().forEach(zone -> all.putIfAbsent(zone, zone));
        all.putIfAbsent("UTC", "UTC");
        return all;
    }

    public static String language(String country) {
        return GERMAN.contains(country) ? "de" : "en";
    }

    public static String currency(String country) {
        try {
            var currency = Currency.getInstance(Locale.of("", country));
            return currency == null ? "USD" : currency.getCurrencyCode();
        } catch (IllegalArgumentException exception) {
            return "USD";
        }
    }

    public static Map<String, String> currencies(Locale reader) {
        var inUse = COUNTRIES.stream().map(Places::currency).collect(Collectors.toCollection(TreeSet::new));
        return byName(
                named(inUse, code -> Currency.getInstance(code).getDisplayName(reader) + " (" + code + ")"), reader);
    }

    public static void check(FieldErrors errors, String country, String region, String zone, String language) {
        if (!COUNTRIES.contains(country)) {
            errors.add("country", "workspaces.place.country");
        } else if (!region.isBlank() && !regions(country, Locale.ENGLISH).containsKey(region)) {
            errors.add("region", "workspaces.place.region");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            errors.add("zone", "workspaces.place.zone");
        }
        if (!LANGUAGES.contains(language)) {
            errors.add("language", "workspaces.place.language");
        }
    }

    public static void checkCurrency(FieldErrors errors, String currency) {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            errors.add("currency", "workspaces.place.currency");
        }
    }

    private static Map<String, String> named(Collection<String> codes, UnaryOperator<String> name) {
        return codes.stream().collect(Collectors.toMap(Function.identity(), name));
    }

    private static Map<String, String> byName(Map<String, String> names, Locale reader) {
        var sorted = new LinkedHashMap<String, String>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(reader)::compare))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static Map<String, List<String>> zones() {
        try {
            return new ClassPathResource("workspaces/time-zones.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(" ")))
                    .collect(Collectors.toMap(List::getFirst, line -> line.subList(1, line.size())));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
