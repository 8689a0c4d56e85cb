package app.earful.themes.lists;

import app.earful.platform.lists.ApiPage;
import app.earful.platform.lists.Cursor;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.themes.figures.Figures;
import app.earful.themes.figures.Motion;
import app.earful.themes.figures.Motions;
import app.earful.themes.figures.TrendRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Themes in order, for the table, the picture and the API alike. */
@Component
public class ThemeLists {
    private final ThemeListRepository repository;
    private final TrendRepository trends;
    private final Figures figures;

    ThemeLists(ThemeListRepository repository, TrendRepository trends, Figures figures) {
        this.repository = repository;
        this.trends = trends;
        this.figures = figures;
    }

    /** In order. Moved by what all that count do: see {@link Motions}. */
    public List<ThemeRow> find(ThemeFilter filter, LocalDate today) {
        figures.refresh();
        var known = trends.find(today);
        var none = trends.none(today);
        var motions = Motions.of(known, trends.rising(today));
        return repository.find(filter.state(), filter.period(), id -> known.getOrDefault(id, none)).stream()
                .map(row -> row.moving(motions.getOrDefault(row.id(), Motion.UNSURE)))
                .sorted(filter.sort().order())
                .toList();
    }

    /** Of the last seven days. */
    public List<EarlySign> signs(LocalDate today) {
        return repository.signs(today.minusDays(TrendRepository.SIGN_LASTS_DAYS), today);
    }

    /** So many after the cursor, which names a place in the order and not a row: it holds when rows come and go. */
    public ApiPage<ThemeRow> page(List<ThemeRow> rows, ThemeSort sort, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        var left = after == null
                ? rows
                : rows.stream().filter(row -> isBehind(row, sort, after)).toList();
        if (left.size() <= limit) {
            return new ApiPage<>(left, null);
        }
        var last = left.get(limit - 1);
        return new ApiPage<>(
                left.subList(0, limit),
                Cursor.of(Double.toString(sort.rank(last)), last.id().toString())
                        .toString());
    }

    private static boolean isBehind(ThemeRow row, ThemeSort sort, Cursor after) {
        try {
            var compared = Double.compare(
                    -sort.rank(row), -Double.parseDouble(after.values().get(0)));
            var id = UUID.fromString(after.values().get(1));
            return compared > 0 || (compared == 0 && row.id().compareTo(id) > 0);
        } catch (IllegalArgumentException exception) {
            throw new Invalid(new FieldErrors().add("cursor", "problem.cursor"));
        }
    }
}
