package app.earful.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the ISO code of a country by its name in the languages our neighbours write, or by an older code. */
public final class Countries {
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.ITALIAN,
            Locale.of("es"),
            Locale.of("nl"),
            Locale.of("pt"));
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    public static Optional<String> find(String text) {
        return Optional.ofNullable(CODES.get(HeaderWords.plain(text)));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            LANGUAGES.forEach(
                    language -> codes.putIfAbsent(HeaderWords.plain(country.getDisplayCountry(language)), code));
            codes.put(HeaderWords.plain(country.getISO3Country()), code);
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        Map.ofEntries(
                        Map.entry("uk", "GB"),
                        Map.entry("greatbritain", "GB"),
                        Map.entry("england", "GB"),
                        Map.entry("scotland", "GB"),
                        Map.entry("wales", "GB"),
                        Map.entry("unitedstatesofamerica", "US"),
                        Map.entry("holland", "NL"),
                        Map.entry("czechrepublic", "CZ"),
                        Map.entry("turkey", "TR"),
                        Map.entry("brd", "DE"),
                        Map.entry("d", "DE"),
                        Map.entry("a", "AT"),
                        Map.entry("southkorea", "KR"),
                        Map.entry("russianfederation", "RU"))
                .forEach(codes::put);
        return Map.copyOf(codes);
    }
}
