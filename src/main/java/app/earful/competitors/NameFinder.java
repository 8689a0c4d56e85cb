package app.earful.competitors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Finds what might be names of competitors: written with a capital letter in dots about competitors, by two customers at least,
 * never small, and five times as often there as elsewhere.
 */
public final class NameFinder {
    private static final Pattern CAPITALISED =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{N}&'’-]+(?: \\p{Lu}[\\p{L}\\p{N}&'’-]+)?");
    private static final Pattern SMALL = Pattern.compile("\\b\\p{Ll}[\\p{L}'’-]+");
    private static final int LEAST_CUSTOMERS = 2;
    private static final int TIMES_ELSEWHERE = 5;
    private static final int MOST = 8;

    private final Set<String> known = new HashSet<>();

    NameFinder(Set<String> spellings) {
        spellings.forEach(spelling -> known.add(plain(spelling)));
    }

    record Said(UUID customer, String words) {}

    /** @param customers how many of them wrote it in a dot about competitors */
    public record Name(String name, int customers) {}

    List<Name> find(List<Said> aboutCompetitors, List<Said> elsewhere) {
        var customers = new HashMap<String, Set<UUID>>();
        var written = new HashMap<String, String>();
        var small = new HashSet<String>();
        for (var said : aboutCompetitors) {
            for (var name : names(said.words)) {
                customers.computeIfAbsent(plain(name), _ -> new HashSet<>()).add(said.customer);
                written.putIfAbsent(plain(name), name);
            }
            SMALL.matcher(said.words).results().forEach(word -> small.add(plain(word.group())));
        }
        var others = new HashMap<String, Set<UUID>>();
        for (var said : elsewhere) {
            names(said.words)
                    .forEach(name -> others.computeIfAbsent(plain(name), _ -> new HashSet<>())
                            .add(said.customer));
            SMALL.matcher(said.words).results().forEach(word -> small.add(plain(word.group())));
        }
        return customers.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LEAST_CUSTOMERS)
                .filter(entry -> !small.contains(entry.getKey()) && !isKnown(entry.getKey()))
                .filter(entry -> isRarer(entry, others, aboutCompetitors.size(), elsewhere.size()))
                .map(entry -> new Name(
                        written.getOrDefault(entry.getKey(), ""),
                        entry.getValue().size()))
                .sorted(Comparator.comparingInt(Name::customers).reversed().thenComparing(Name::name))
                .limit(MOST)
                .toList();
    }

    private static boolean isRarer(
            Map.Entry<String, Set<UUID>> entry, Map<String, Set<UUID>> others, int here, int there) {
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
