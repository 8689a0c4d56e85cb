package app.earful.themes;

import app.earful.insight.Quotes;
import app.earful.insight.meaning.PackedMeaning;
import app.earful.insight.meaning.Vectors;
import app.earful.insight.naming.Names;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Name, middle and quote of themes that people changed, until a run does it better. */
@Component
public class Portraits {
    private static final int DOTS = 300;

    private final RunRepository runs;
    private final ThemeRepository themes;
    private final RoomRepository rooms;
    private final InstantSource time;

    Portraits(RunRepository runs, ThemeRepository themes, RoomRepository rooms, InstantSource time) {
        this.runs = runs;
        this.themes = themes;
        this.rooms = rooms;
        this.time = time;
    }

    /** What sets these dots apart from the rest of the theme they are taken from. */
    public String name(Theme theme, List<UUID> dots) {
        var gone = runs.of(dots).stream().map(RunDot::words).toList();
        var left = runs.of(theme.id(), DOTS).stream()
                .filter(dot -> !dots.contains(dot.id()))
                .map(RunDot::words)
                .toList();
        var given = new HashSet<String>();
        themes.all().forEach(other -> given.add(other.name()));
        return Names.of(List.of(gone, left), theme.language(), given).getFirst();
    }

    public void draw(UUID themeId) {
        var theme = themes.find(themeId).orElseThrow();
        var dots = runs.of(themeId, DOTS);
        var room = rooms.load().byLanguage().get(theme.language());
        if (!theme.counts() || dots.isEmpty() || room == null) {
            return;
        }
        var vectors = dots.stream()
                .map(dot -> room.vector(dot.words(), PackedMeaning.unpack(dot.meaning())))
                .toList();
        var sum = new double[vectors.getFirst().length];
        vectors.forEach(vector -> Vectors.add(sum, vector));
        var centre = Vectors.direction(sum);
        var quote = Quotes.best(
                dots,
                RunDot::words,
                dot -> Vectors.dot(Objects.requireNonNull(vectors.get(dots.indexOf(dot))), centre));
        runs.describe(themeId, quote.id(), PackedMeaning.pack(centre), time.instant());
    }
}
