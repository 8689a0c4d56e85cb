package app.earful.themes.runs;

import app.earful.insight.EarlySigns;
import app.earful.themes.Theme;
import app.earful.themes.ThemeRepository;
import app.earful.workspaces.WorkspaceClock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises themes and kinds of dots that more customers speak of than before, beyond chance. */
@Service
@Transactional
class ThemeSigns {
    private static final Duration LATELY = Duration.ofDays(1);

    private final SignRepository signs;
    private final ThemeRepository themes;
    private final WorkspaceClock clock;

    ThemeSigns(SignRepository signs, ThemeRepository themes, WorkspaceClock clock) {
        this.signs = signs;
        this.themes = themes;
        this.clock = clock;
    }

    void watch() {
        if (signs.isAnythingHeardSince(clock.instant().minus(LATELY))) {
            raise(clock.today());
        }
    }

    /** On this day, or the last one before on which anybody was heard. Asked again on the same day, the last word counts. */
    void raise(LocalDate day) {
        var watched = new Watched(themes.all().stream()
                .filter(theme -> !theme.ignored())
                .map(Theme::id)
                .toList());
        var counts = signs.counts(watched, EarlySigns.earliest(day), clock.zone());
        counts.keySet().stream()
                .filter(heard -> !heard.isAfter(day))
                .max(LocalDate::compareTo)
                .ifPresent(last -> signs.replace(last, EarlySigns.on(last, counts, watched.size()), watched));
    }
}
