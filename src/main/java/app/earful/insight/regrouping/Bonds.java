package app.earful.insight.regrouping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What people's decisions about one text come to.
 *
 * @param theme the one it must be in; null when any will do
 * @param banned the themes it must not be in
 */
public record Bonds(@Nullable UUID theme, Set<UUID> banned) {
    public static final Bonds NONE = new Bonds(null, Set.of());

    /** One decision: the text belongs to that theme, or does not. */
    public record Bond(UUID theme, boolean belongs) {}

    /**
     * The later one counts where two cannot both be kept.
     *
     * @param bonds the oldest first
     * @param livesOnIn the theme that one lives on in after people have merged it; the same for all others
     */
    public static Bonds of(List<Bond> bonds, UnaryOperator<UUID> livesOnIn) {
        @Nullable UUID theme = null;
        var banned = new HashSet<UUID>();
        for (var bond : bonds) {
            var its = livesOnIn.apply(bond.theme());
            if (bond.belongs()) {
                theme = its;
                banned.remove(its);
            } else {
                theme = its.equals(theme) ? null : theme;
                banned.add(its);
            }
        }
        return new Bonds(theme, Set.copyOf(banned));
    }
}
