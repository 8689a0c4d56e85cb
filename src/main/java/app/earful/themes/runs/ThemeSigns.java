package app.earful.themes.runs;

import app.earful.insight.EarlySigns;
import app.earful.themes.ThemeRepository;
import app.earful.themes.ThemeState;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises themes that more customers speak of than before, beyond chance. */
@Service
@Transactional
class ThemeSigns {
    private static final Duration LATELY = Duration.ofDays(1);

    private final SignRepository signs;
    private final ThemeRepository themes;
    private final InstantSource time;

    ThemeSigns(SignRepository signs, ThemeRepository themes, InstantSource time) {
        this.signs = signs;
        this.themes = themes;
        this.time = time;
    }

    void watch() {
        if (signs.isAnythingHeardSince(time.instant().minus(LATELY))) {
            raise(time.instant().atZone(themes.zone()).toLocalDate());
        }
    }

    /** On this day, or the last one before on which anybody was heard. Asked again on the same day, the last word counts. */
    void raise(LocalDate day) {
        var watched = themes.all().stream()
                .filter(theme -> !theme.ignored())
                .map(ThemeState::id)
                .toList();
        var counts = signs.counts(watched, EarlySigns.earliest(day), themes.zone());
        counts.keySet().stream()
                .filter(heard -> !heard.isAfter(day))
                .max(LocalDate::compareTo)
                .ifPresent(last -> signs.replace(last, EarlySigns.on(last, counts, watched.size()), watched));
    }
}
