package app.earful.weeks;

import app.earful.themes.figures.Figures;
import app.earful.themes.figures.Motion;
import app.earful.themes.figures.Motions;
import app.earful.themes.figures.Share;
import app.earful.themes.figures.Trend;
import app.earful.themes.figures.TrendRepository;
import app.earful.weeks.Week.Fading;
import app.earful.weeks.Week.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Chooses what of a week is worth two minutes. */
@Component
class Weeks {
    private static final int THEMES = 5;
    private static final int QUOTES = 5;

    private final WeekRepository repository;
    private final TrendRepository trends;
    private final Figures figures;

    Weeks(WeekRepository repository, TrendRepository trends, Figures figures) {
        this.repository = repository;
        this.trends = trends;
        this.figures = figures;
    }

    Week of(LocalDate monday, LocalDate today, ZoneId zone) {
        figures.refresh();
        var span = new WeekRepository.Span(monday, zone);
        return new Week(
                monday,
                today.isBefore(monday.plusWeeks(1)),
                repository.heard(span),
                repository.fresh(span, THEMES),
                repository.rising(span, THEMES),
                fading(monday.plusDays(6)),
                chosen(repository.words(span)),
                repository.question(span).orElse(null));
    }

    private List<Fading> fading(LocalDate until) {
        var known = trends.find(until);
        var fading = Motions.of(known, Set.of()).entrySet().stream()
                .filter(entry -> entry.getValue() == Motion.FADING)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(
                                (UUID theme) -> -before(known, theme).count())
                        .thenComparing(theme -> theme))
                .limit(THEMES)
                .toList();
        var names = fading.isEmpty() ? Map.<UUID, String>of() : repository.names(fading);
        return fading.stream()
                .map(theme -> new Fading(
                        theme,
                        names.getOrDefault(theme, ""),
                        trend(known, theme).recent(),
                        before(known, theme)))
                .toList();
    }

    private static Trend trend(Map<UUID, Trend> known, UUID theme) {
        return known.getOrDefault(theme, new Trend(List.of()));
    }

    private static Share before(Map<UUID, Trend> known, UUID theme) {
        return trend(known, theme).before();
    }

    /** The best ones in turn, no customer and no theme twice: five voices rather than one five times. */
    static List<Words> chosen(List<Words> best) {
        var seen = new HashSet<UUID>();
        var chosen = new ArrayList<Words>();
        for (var words : best) {
            if (chosen.size() == QUOTES) {
                break;
            }
            if (!seen.contains(words.customer()) && (words.theme() == null || !seen.contains(words.theme()))) {
                seen.add(words.customer());
                if (words.theme() != null) {
                    seen.add(words.theme());
                }
                chosen.add(words);
            }
        }
        return chosen;
    }
}
