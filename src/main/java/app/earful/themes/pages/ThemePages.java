package app.earful.themes.pages;

import app.earful.platform.lists.Position;
import app.earful.platform.problems.NotFound;
import app.earful.themes.figures.Figures;
import app.earful.themes.figures.Motion;
import app.earful.themes.figures.Motions;
import app.earful.themes.figures.TrendRepository;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one theme together, for the browser and the API alike. */
@Component
class ThemePages {
    static final int SAYERS = 10;

    private final ThemePageRepository repository;
    private final QuoteRepository quotes;
    private final TrendRepository trends;
    private final Figures figures;

    ThemePages(ThemePageRepository repository, QuoteRepository quotes, TrendRepository trends, Figures figures) {
        this.repository = repository;
        this.quotes = quotes;
        this.trends = trends;
        this.figures = figures;
    }

    ThemeFacts get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFound("theme.notFound"));
    }

    Decided decision(UUID id) {
        return repository.decision(id).orElseThrow(() -> new NotFound("theme.decision.notFound"));
    }

    ThemePage page(UUID id, LocalDate today, @Nullable Position after) {
        var facts = get(id);
        figures.refresh();
        var known = trends.find(today);
        var sayers = quotes.find(id, after, SAYERS);
        return new ThemePage(
                facts,
                repository.counts(id),
                known.getOrDefault(id, trends.none(today)),
                Motions.of(known, trends.rising(today)).getOrDefault(id, Motion.UNSURE),
                sayers.all(),
                sayers.next(),
                quotes.first(id).orElse(null),
                repository.segments(id),
                repository.done(id),
                repository.similar(id),
                repository.decided(id));
    }
}
