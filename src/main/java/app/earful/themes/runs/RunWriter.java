package app.earful.themes.runs;

import app.earful.insight.LanguageParts;
import app.earful.insight.meaning.PackedMeaning;
import app.earful.themes.Place;
import app.earful.themes.RoomRepository;
import app.earful.themes.Rooms;
import app.earful.themes.RunDot;
import app.earful.themes.RunRepository;
import app.earful.themes.Theme;
import app.earful.themes.ThemeRepository;
import app.earful.themes.decisions.BondRepository;
import app.earful.themes.decisions.Bonded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes down what a run found. Only what is different is written: most dots stay where they are from night to night. */
@Component
class RunWriter {
    private static final int PAGE = 2_000;
    private static final double LEAST_CHANGE = 0.1;

    private final RunRepository runs;
    private final ThemeRepository themes;
    private final RoomRepository rooms;
    private final BondRepository bonds;
    private final ThemeGrouping groups;
    private final ThemeSigns signs;
    private final TransactionOperations transactions;

    RunWriter(
            RunRepository runs,
            ThemeRepository themes,
            RoomRepository rooms,
            BondRepository bonds,
            ThemeGrouping groups,
            ThemeSigns signs,
            TransactionOperations transactions) {
        this.runs = runs;
        this.themes = themes;
        this.rooms = rooms;
        this.bonds = bonds;
        this.groups = groups;
        this.signs = signs;
        this.transactions = transactions;
    }

    void write(RunInput input, List<Outcome> outcomes, Instant at) {
        var living = new HashSet<>(input.held());
        var places = new HashMap<UUID, Place>();
        for (var outcome : outcomes) {
            outcome.themes().forEach(theme -> {
                keep(theme, outcome.language(), at);
                living.add(theme.id());
            });
            places.putAll(outcome.places());
        }
        input.themes().stream()
                .map(Theme::id)
                .filter(theme -> !living.contains(theme))
                .forEach(theme -> runs.end(theme, at));
        furnish(outcomes);
        move(input.dots(), places);
        groups.group(outcomes, at);
    }

    private void keep(Outcome.Found theme, String language, Instant at) {
        if (theme.isNew()) {
            runs.addTheme(theme.id(), language, theme.name(), at);
        }
        runs.describe(theme.id(), theme.quote(), PackedMeaning.pack(theme.centre()), at);
    }

    private void furnish(List<Outcome> outcomes) {
        var main = main(outcomes);
        for (var outcome : outcomes) {
            if (outcome.space() != null) {
                rooms.replace(
                        outcome.language(),
                        outcome.space(),
                        outcome.words(),
                        outcome.language().equals(main));
            }
        }
        rooms.keepOnly(outcomes.stream().map(Outcome::language).toList());
    }

    private static String main(List<Outcome> outcomes) {
        var most = -1;
        var main = LanguageParts.ENGLISH;
        for (var outcome : outcomes) {
            if (outcome.places().size() > most) {
                most = outcome.places().size();
                main = outcome.language();
            }
        }
        return main;
    }

    private void move(List<RunDot> dots, Map<UUID, Place> places) {
        var moved = new HashMap<UUID, Place>();
        var left = new HashSet<UUID>();
        for (var dot : dots) {
            var place = places.get(dot.id());
            if (place == null && dot.theme() != null) {
                left.add(dot.id());
            } else if (place != null && isNews(dot, place)) {
                moved.put(dot.id(), place);
            }
        }
        themes.place(moved);
        themes.takeOut(left.toArray(UUID[]::new));
    }

    private static boolean isNews(RunDot dot, Place place) {
        return !place.theme().equals(dot.theme()) || Math.abs(place.sureness() - dot.sureness()) > LEAST_CHANGE;
    }

    /** Those that did not fit into the run, each page a transaction of its own. */
    void placeTheOthers(RunInput input) {
        var done = input.dots().stream().map(RunDot::id).collect(Collectors.toSet());
        var held = input.held();
        var open = rooms.load();
        var last = Optional.of(new UUID(0, 0));
        while (last.isPresent() && !Thread.currentThread().isInterrupted()) {
            var from = last.get();
            last = Objects.requireNonNull(transactions.execute(_ -> placePage(from, done, held, open)));
        }
    }

    /** @return where the next page begins, if there is one */
    private Optional<UUID> placePage(UUID from, Set<UUID> done, Set<UUID> held, Rooms open) {
        themes.lock();
        var page = runs.after(from, PAGE);
        var rest = page.stream().filter(dot -> !done.contains(dot.id())).toList();
        var its = bonds.of(rest.stream().map(RunDot::id).toList());
        var living = themes.living();
        var places = new HashMap<UUID, Place>();
        for (var dot : rest) {
            var place = place(dot, its.getOrDefault(dot.id(), Bonded.FREE), held, open);
            if (place != null && living.contains(place.theme())) {
                places.put(dot.id(), place);
            }
        }
        move(rest, places);
        return page.size() < PAGE
                ? Optional.empty()
                : Optional.of(page.getLast().id());
    }

    /** What was not in the run stays in a theme that people decided about. */
    private static @Nullable Place place(RunDot dot, Bonded bond, Set<UUID> held, Rooms open) {
        if (bond.isBound()) {
            return bond.place();
        }
        if (dot.theme() != null && held.contains(dot.theme()) && !bond.isBanned(dot.theme())) {
            return new Place(dot.theme(), dot.sureness(), null);
        }
        return open.place(dot.language(), dot.words(), PackedMeaning.unpack(dot.meaning()))
                .filter(place -> !bond.isBanned(place.theme()))
                .orElse(null);
    }

    void finish(Instant at, LocalDate day) {
        runs.emptyEnded();
        runs.note(at, day);
        signs.raise(day);
    }
}
