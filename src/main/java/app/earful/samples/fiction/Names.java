package app.earful.samples.fiction;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts together the names of people and firms. */
final class Names {
    private final Map<String, List<String>> people = Texts.sections(Texts.lines("people.txt"));
    private final Map<String, List<String>> split;
    private final Places places;
    private final Set<String> given = new HashSet<>();

    Names(Places places) {
        this.places = places;
        split = Map.of(
                "first GB",
                words("first GB"),
                "last GB",
                words("last GB"),
                "first DE",
                words("first DE"),
                "last DE",
                words("last DE"));
    }

    private List<String> words(String section) {
        return people.getOrDefault(section, List.of()).stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .toList();
    }

    String person(String country, Chance chance) {
        return first(country, chance) + " " + last(country, chance);
    }

    private String first(String country, Chance chance) {
        return chance.oneOf(split.getOrDefault("first " + country, List.of()));
    }

    private String last(String country, Chance chance) {
        return chance.oneOf(split.getOrDefault("last " + country, List.of()));
    }

    String role(String country, Chance chance) {
        return chance.oneOf(
                Texts.columns(people.getOrDefault("role " + country, List.of()).getFirst()));
    }

    /** A firm's name that was not given before, as far as there are enough of them. */
    String firm(Branch branch, String country, Chance chance) {
        for (var attempt = 0; ; attempt++) {
            var name = country.equals("GB") ? english(branch, chance) : german(branch, chance);
            if (given.add(name) || attempt == 20) {
                return name;
            }
        }
    }

    /** Keeps a name for somebody whose story is told. */
    void reserve(String name) {
        given.add(name);
    }

    private String english(Branch branch, Chance chance) {
        var trade = chance.oneOf(branch.english());
        return switch (chance.between(0, 4)) {
            case 0 -> last("GB", chance) + " & Sons " + trade;
            case 1 -> places.yard(chance) + " " + trade;
            case 2 -> last("GB", chance) + " & " + last("GB", chance) + " " + trade;
            default -> last("GB", chance) + " " + trade;
        };
    }

    private String german(Branch branch, Chance chance) {
        var trade = chance.oneOf(branch.german());
        return switch (chance.between(0, 3)) {
            case 0 -> last("DE", chance) + " " + trade + " GmbH";
            case 1 -> last("DE", chance) + " & " + last("DE", chance) + " " + trade;
            default -> trade + " " + last("DE", chance);
        };
    }

    /** For addresses on the net: "Oehme & Söhne" becomes "oehme-soehne". */
    static String plain(String name) {
        var german = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ş", "s")
                .replace("ı", "i")
                .replace("ł", "l")
                .replace("ø", "o");
        return Normalizer.normalize(german, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
