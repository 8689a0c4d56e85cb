package app.earful.themes.lists;

import app.earful.platform.lists.Address;
import app.earful.platform.lists.FilterReader;
import app.earful.themes.figures.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Which themes are looked at, over which days, in which order. Lives in the address. */
public record ThemeFilter(ThemeState state, Period period, ThemeSort sort) {
    private static final ThemeFilter USUAL = new ThemeFilter(ThemeState.ACTIVE, Period.YEAR, ThemeSort.CUSTOMERS);

    /** @throws app.earful.platform.problems.Invalid when a part of it cannot be read */
    public static ThemeFilter of(MultiValueMap<String, String> parameters) {
        var reader = new FilterReader(parameters);
        var state = reader.choice("state", ThemeState.values(), ThemeState::word);
        var period = reader.choice("period", Period.values(), Period::word);
        var sort = reader.choice("sort", ThemeSort.values(), ThemeSort::word);
        reader.throwIfAny();
        return new ThemeFilter(
                Objects.requireNonNullElse(state, USUAL.state),
                Objects.requireNonNullElse(period, USUAL.period),
                Objects.requireNonNullElse(sort, USUAL.sort));
    }

    public ThemeFilter over(Period other) {
        return new ThemeFilter(state, other, sort);
    }

    public ThemeFilter by(ThemeSort other) {
        return new ThemeFilter(state, period, other);
    }

    public ThemeFilter in(ThemeState other) {
        return new ThemeFilter(other, period, sort);
    }

    public String on(String path) {
        return on(path, null);
    }

    String on(String path, @Nullable String cursor) {
        return new Address(path)
                .with("state", state == USUAL.state ? null : state.word())
                .with("period", period == USUAL.period ? null : period.word())
                .with("sort", sort == USUAL.sort ? null : sort.word())
                .with("cursor", cursor)
                .toString();
    }
}
