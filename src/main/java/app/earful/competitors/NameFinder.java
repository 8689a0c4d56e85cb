package app.earful.competitors;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what might be names of competitors: written with a capital letter in dots about competitors, by two customers at least,
 * never small, and five times as often there as elsewhere. What only German dots have must be used as a name, see
 * {@link GermanNames}.
 */
public final class NameFinder {
    private static final Pattern CAPITALISED =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{N}&'’-]+(?: \\p{Lu}[\\p{L}\\p{N}&'’-]+)?");
    private static final Pattern SMALL = Pattern.compile("\\b\\p{Ll}[\\p{L}'’-]+");
    private static final int LEAST_CUSTOMERS = 2;
    private static final int TIMES_ELSEWHERE = 5;
    /** "Der Castellan" is said now and then. */
    private static final int TIMES_A_THING = 2;

    private static final int MOST = 8;

    /** "Since August" has a capital letter, too. */
    private static final Set<String> CALENDAR = Stream.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"))
            .flatMap(language -> Stream.concat(
                    Arrays.stream(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, language)),
                    Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, language))))
            .map(NameFinder::plain)
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> known = new HashSet<>();
    private final Map<String, Set<UUID>> customers = new HashMap<>();
    private final Map<String, Set<UUID>> others = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> elsewhereThanInGerman = new HashSet<>();
    private final Map<String, Integer> asName = new HashMap<>();
    private final Map<String, Integer> asThing = new HashMap<>();

    private NameFinder(Set<String> spellings) {
        spellings.forEach(spelling -> known.add(plain(spelling)));
    }

    record Said(UUID customer, String words, boolean german) {
        Said(UUID customer, String words) {
            this(customer, words, false);
        }
    }

    /** @param customers how many of them wrote it in a dot about competitors */
    public record Name(String name, int customers) {}

    static List<Name> find(Set<String> spellings, List<Said> aboutCompetitors, List<Said> elsewhere) {
        var finder = new NameFinder(spellings);
        aboutCompetitors.forEach(said -> finder.take(said, finder.customers));
        elsewhere.forEach(said -> finder.take(said, finder.others));
        return finder.names(aboutCompetitors.size(), elsewhere.size());
    }

    private void take(Said said, Map<String, Set<UUID>> sayers) {
        SMALL.matcher(said.words).results().forEach(word -> small.add(plain(word.group())));
        if (said.german) {
            for (var used : GermanNames.find(said.words)) {
                take(used.word(), said.customer, sayers);
                switch (used.use()) {
                    case NAME -> asName.merge(plain(used.word()), 1, Integer::sum);
                    case THING -> asThing.merge(plain(used.word()), 1, Integer::sum);
                    case EITHER -> {}
                }
            }
        } else {
            for (var name : names(said.words)) {
                take(name, said.customer, sayers);
                elsewhereThanInGerman.add(plain(name));
            }
        }
    }

    private void take(String name, UUID customer, Map<String, Set<UUID>> sayers) {
        sayers.computeIfAbsent(plain(name), _ -> new HashSet<>()).add(customer);
        written.putIfAbsent(plain(name), name);
    }

    private List<Name> names(int here, int there) {
        return customers.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LEAST_CUSTOMERS)
                .filter(entry -> !small.contains(entry.getKey()) && !isKnown(entry.getKey()) && isName(entry.getKey()))
                .filter(entry -> isRarer(entry, here, there))
                .map(entry -> new Name(
                        written.getOrDefault(entry.getKey(), ""),
                        entry.getValue().size()))
                .sorted(Comparator.comparingInt(Name::customers).reversed().thenComparing(Name::name))
                .limit(MOST)
                .toList();
    }

    private boolean isName(String word) {
        return !CALENDAR.contains(word)
                && (elsewhereThanInGerman.contains(word)
                        || asName.getOrDefault(word, 0) > TIMES_A_THING * asThing.getOrDefault(word, 0));
    }

    private boolean isRarer(Map.Entry<String, Set<UUID>> entry, int here, int there) {
        var elsewhere = others.getOrDefault(entry.getKey(), Set.of()).size();
        return (long) entry.getValue().size() * Math.max(1, there) >= (long) TIMES_ELSEWHERE * elsewhere * here;
    }

    private boolean isKnown(String name) {
        return known.stream().anyMatch(spelling -> (" " + name + " ").contains(" " + spelling + " "));
    }

    /** Each word and each two side by side. */
    private static List<String> names(String words) {
        var names = new ArrayList<String>();
        CAPITALISED.matcher(words).results().forEach(found -> {
            names.add(found.group());
            if (found.group().indexOf(' ') > 0) {
                names.addAll(List.of(found.group().split(" ")));
            }
        });
        return names;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("['’]s$", "");
    }
}
