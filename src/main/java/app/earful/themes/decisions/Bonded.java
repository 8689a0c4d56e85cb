package app.earful.themes.decisions;

import app.earful.insight.regrouping.Bonds;
import app.earful.themes.Place;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about one dot.
 *
 * @param decidedBy who said last that it belongs where it is bound to
 */
public record Bonded(Bonds bonds, @Nullable UUID decidedBy) {
    public static final Bonded FREE = new Bonded(Bonds.NONE, null);

    public boolean isBound() {
        return bonds.theme() != null;
    }

    public boolean isBanned(UUID theme) {
        return bonds.banned().contains(theme);
    }

    public @Nullable UUID decidedByIfBound() {
        return isBound() ? decidedBy : null;
    }

    public Place place() {
        return new Place(Objects.requireNonNull(bonds.theme()), 1, decidedBy);
    }
}
