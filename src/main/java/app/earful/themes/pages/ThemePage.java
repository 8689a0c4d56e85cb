package app.earful.themes.pages;

import app.earful.themes.figures.Counts;
import app.earful.themes.figures.Motion;
import app.earful.themes.figures.Period;
import app.earful.themes.figures.Trend;
import app.earful.themes.lists.Quote;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One theme, as its page shows it.
 *
 * @param sayers one page of those who said it
 * @param next the address of the next one
 */
public record ThemePage(
        ThemeFacts facts,
        Map<Period, Counts> counts,
        Trend trend,
        Motion motion,
        List<Sayer> sayers,
        @Nullable String next,
        @Nullable Quote first,
        List<SegmentShare> segments,
        Done done,
        List<Similar> similar,
        List<Decided> decided) {
    public Counts ever() {
        return counts.getOrDefault(Period.EVER, Counts.NONE);
    }
}
