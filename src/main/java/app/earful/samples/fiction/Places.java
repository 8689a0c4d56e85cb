package app.earful.samples.fiction;

import app.earful.samples.fiction.Sample.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Towns with their streets, and telephone numbers in them that are kept free for stories. */
final class Places {
    private final Map<String, List<String>> texts = Texts.sections(Texts.lines("places.txt"));
    private final Map<String, List<Town>> towns = Map.of("GB", towns("GB"), "DE", towns("DE"));
    private final Map<String, Integer> numbersGiven = new HashMap<>();

    record Town(String country, String name, String region, String postcode, String area, String numbers) {}

    /** As people write it, and in E.164. */
    record Phone(String raw, String normal) {}

    private List<Town> towns(String country) {
        return texts.getOrDefault(country, List.of()).stream()
                .map(Texts::columns)
                .map(town -> new Town(
                        country,
                        town.get(0),
                        town.get(1),
                        town.get(2),
                        town.get(3).split(" ")[0],
                        town.get(3).split(" ")[1]))
                .toList();
    }

    Town town(String country, Chance chance) {
        return chance.oneOf(towns.getOrDefault(country, List.of()));
    }

    Town named(String country, String name) {
        return towns.getOrDefault(country, List.of()).stream()
                .filter(town -> town.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String yard(Chance chance) {
        return chance.oneOf(texts.getOrDefault("yards", List.of()));
    }

    Address address(Town town, Chance chance) {
        var street = chance.oneOf(texts.getOrDefault("streets " + town.country(), List.of()));
        var number = chance.between(1, 89);
        return town.country().equals("GB")
                ? new Address(number + " " + street, town.name(), town.region(), british(town, chance), "GB")
                : new Address(street + " " + number, town.name(), town.region(), german(town, chance), "DE");
    }

    private static String british(Town town, Chance chance) {
        return "%s%d %d%c%c"
                .formatted(
                        town.postcode(),
                        chance.between(1, 29),
                        chance.between(1, 9),
                        chance.between('A', 'Y'),
                        chance.between('A', 'Y'));
    }

    private static String german(Town town, Chance chance) {
        return town.postcode() + "%03d".formatted(chance.between(101, 989));
    }

    /** Another number each time, until the thousand of a range are used up and begin again. */
    Phone phone(Town town) {
        var next = numbersGiven.merge(town.area(), 1, Integer::sum) % 1000;
        var local = town.numbers() + "%03d".formatted(next);
        var country = town.country().equals("GB") ? "+44" : "+49";
        return new Phone("0" + town.area() + " " + grouped(local, town.country()), country + town.area() + local);
    }

    /** British mobile numbers 07700 900000 to 900999. */
    Phone mobile() {
        var next = numbersGiven.merge("mobile", 1, Integer::sum) % 1000;
        return new Phone("07700 900%03d".formatted(next), "+447700900%03d".formatted(next));
    }

    private static String grouped(String local, String country) {
        return country.equals("DE") || local.length() < 7
                ? local
                : local.substring(0, local.length() - 4) + " " + local.substring(local.length() - 4);
    }
}
