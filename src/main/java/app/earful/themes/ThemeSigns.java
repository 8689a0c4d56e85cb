package app.earful.themes;

import app.earful.insight.EarlySigns;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises themes that more customers speak of than before, beyond chance. */
@Service
@Transactional
class ThemeSigns {
    /** A little more than the time between two looks. */
    private static final Duration LOOKED_AT = Duration.ofMinutes(40);

    private final SignRepository signs;
    private final ThemeRepository themes;
    private final InstantSource time;

    ThemeSigns(SignRepository signs, ThemeRepository themes, InstantSource time) {
        this.signs = signs;
        this.themes = themes;
        this.time = time;
    }

    /** Where something was put into a theme since the last look. */
    void watch() {
        if (signs.isAnythingPlacedSince(time.instant().minus(LOOKED_AT))) {
            raise(time.instant().atZone(themes.zone()).toLocalDate());
        }
    }

    /** Counts what was heard up to this day, and writes down what is raised on it; once more on the same day is the last word. */
    void raise(LocalDate day) {
        var watched = themes.all().stream().filter(theme -> !theme.ignored()).map(ThemeState::id).toList();
        var counts = signs.counts(watched, EarlySigns.earliest(day), themes.zone());
        signs.replace(day, EarlySigns.on(day, counts, watched.size()), watched);
    }
}
