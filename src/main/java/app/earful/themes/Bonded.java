package app.earful.themes;

import app.earful.insight.regrouping.Bonds;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about one dot.
 *
 * @param decidedBy who said last that it belongs where it is bound to
 */
record Bonded(Bonds bonds, @Nullable UUID decidedBy) {
    static final Bonded FREE = new Bonded(Bonds.NONE, null);

    boolean isBound() {
        return bonds.theme() != null;
    }

    boolean isBanned(UUID theme) {
        return bonds.banned().contains(theme);
    }

    @Nullable
    UUID decidedByIfBound() {
        return isBound() ? decidedBy : null;
    }

    Place place() {
        return new Place(Objects.requireNonNull(bonds.theme()), 1, decidedBy);
    }
}
