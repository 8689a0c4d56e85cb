package app.earful.themes.runs;

import app.earful.insight.LanguageParts;
import app.earful.insight.Quotes;
import app.earful.insight.meaning.Meaning;
import app.earful.insight.meaning.PackedMeaning;
import app.earful.insight.meaning.Vectors;
import app.earful.insight.meaning.WordVectors;
import app.earful.insight.naming.Names;
import app.earful.insight.regrouping.Regrouped;
import app.earful.insight.regrouping.Regrouping;
import app.earful.insight.regrouping.Standing;
import app.earful.platform.database.Ids;
import app.earful.themes.Place;
import app.earful.themes.RunDot;
import app.earful.themes.Theme;
import app.earful.themes.runs.Outcome.Found;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Groups the dots of one language anew. */
class LanguageRun {
    /** To name groups of themes by. */
    private static final int TEXTS_KEPT = 60;

    private final String language;
    private final RunInput input;
    private final Set<UUID> held;
    private final List<RunDot> dots = new ArrayList<>();
    private final Map<UUID, Place> places = new HashMap<>();
    private final List<Theme> themes;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final @Nullable WordVectors words;
    private final List<float[][]> meanings;

    private LanguageRun(String language, List<RunDot> all, RunInput input) {
        this.language = language;
        this.input = input;
        held = input.held();
        themes = input.themes().stream()
                .filter(theme -> theme.language().equals(language))
                .toList();
        themes.forEach(theme -> numbers.put(theme.id(), numbers.size() + 1));
        all.forEach(this::take);
        var texts = dots.stream().map(RunDot::words).toList();
        words = language.equals(LanguageParts.ENGLISH) ? null : WordVectors.learn(texts, language);
        meanings = meanings(dots, words);
    }

    /** @param dots at least one */
    static Outcome of(String language, List<RunDot> dots, RunInput input, Ids ids) {
        return new LanguageRun(language, dots, input).outcome(ids);
    }

    /** What people put into a theme of another language has no part in dividing this one. */
    private void take(RunDot dot) {
        var bond = input.bond(dot);
        var bound = bond.bonds().theme();
        if (bound != null && !numbers.containsKey(bound)) {
            places.put(dot.id(), bond.place());
        } else if (bound == null
                && dot.theme() != null
                && !numbers.containsKey(dot.theme())
                && held.contains(dot.theme())) {
            places.put(dot.id(), new Place(dot.theme(), dot.sureness(), null));
        } else {
            dots.add(dot);
        }
    }

    /** Unpacked when asked for: as numbers they would take eight times the room. */
    private static List<float[][]> meanings(List<RunDot> dots, @Nullable WordVectors words) {
        var packed = dots.stream()
                .map(dot -> words == null ? dot.meaning() : PackedMeaning.pack(words.of(dot.words())))
                .toList();
        return new AbstractList<>() {
            @Override
            public float[][] get(int dot) {
                return PackedMeaning.unpack(packed.get(dot));
            }

            @Override
            public int size() {
                return packed.size();
            }
        };
    }

    private Outcome outcome(Ids ids) {
        if (dots.isEmpty()) {
            return new Outcome(language, null, words, List.of(), places);
        }
        var texts = dots.stream().map(RunDot::words).toList();
        var regrouped = Regrouping.of(texts, meanings, standing());
        var members = members(regrouped);
        var names = names(members, regrouped);
        var found = new ArrayList<Found>();
        for (var theme : members.entrySet()) {
            var number = theme.getKey();
            var isNew = number > themes.size();
            var id = isNew ? ids.next() : themes.get(number - 1).id();
            var quote = Quotes.best(theme.getValue(), Member::text, Member::nearness);
            var centre = Objects.requireNonNull(regrouped.centres().get(number));
            found.add(new Found(id, isNew, names.next(), quote.dot().id(), centre, texts(theme.getValue())));
            theme.getValue().forEach(member -> places.put(member.dot().id(), place(id, member)));
        }
        return new Outcome(language, regrouped.space(), words, found, places);
    }

    private Standing standing() {
        var before = new int[dots.size()];
        var bound = new int[dots.size()];
        var banned = new HashMap<Integer, Set<Integer>>();
        for (var dot = 0; dot < before.length; dot++) {
            var bond = input.bond(dots.get(dot));
            bound[dot] = number(bond.bonds().theme());
            before[dot] = number(dots.get(dot).theme());
            var its = bond.bonds().banned().stream()
                    .filter(numbers::containsKey)
                    .map(numbers::get)
                    .collect(Collectors.toSet());
            if (!its.isEmpty()) {
                banned.put(dot, its);
            }
        }
        var isHeld = new boolean[themes.size() + 1];
        themes.forEach(theme -> isHeld[number(theme.id())] = held.contains(theme.id()));
        return new Standing(themes.size(), before, bound, banned, isHeld);
    }

    private int number(@Nullable UUID theme) {
        return theme == null ? 0 : numbers.getOrDefault(theme, 0);
    }

    private record Member(RunDot dot, double nearness, double sureness) {
        String text() {
            return dot.words();
        }
    }

    private SortedMap<Integer, List<Member>> members(Regrouped regrouped) {
        var members = new TreeMap<Integer, List<Member>>();
        for (var dot = 0; dot < dots.size(); dot++) {
            var theme = regrouped.themes()[dot];
            if (theme != 0) {
                var vector = regrouped.space().place(meanings.get(dot));
                var nearness = Vectors.dot(
                        vector, Objects.requireNonNull(regrouped.centres().get(theme)));
                members.computeIfAbsent(theme, _ -> new ArrayList<>())
                        .add(new Member(dots.get(dot), nearness, regrouped.sureness()[dot]));
            }
        }
        return members;
    }

    private Iterator<String> names(SortedMap<Integer, List<Member>> members, Regrouped regrouped) {
        var given = new HashSet<String>();
        input.themes().forEach(theme -> given.add(theme.name()));
        var texts = members.values().stream()
                .map(its -> its.stream().map(Member::text).toList())
                .toList();
        return words == null
                ? Names.of(texts, language, given, nearness(List.copyOf(members.keySet()), regrouped))
                        .iterator()
                : Names.of(texts, language, given).iterator();
    }

    private static Names.Nearness nearness(List<Integer> numbers, Regrouped regrouped) {
        return (theme, phrase) -> Vectors.dot(
                regrouped.space().place(Meaning.shipped().of(phrase)),
                Objects.requireNonNull(regrouped.centres().get(numbers.get(theme))));
    }

    private Place place(UUID theme, Member member) {
        return new Place(theme, member.sureness(), input.bond(member.dot()).decidedByIfBound());
    }

    private static List<String> texts(List<Member> members) {
        return members.stream().map(Member::text).limit(TEXTS_KEPT).toList();
    }
}
