package app.earful.themes.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Themes as circles, the largest in the middle and the others round it, none over another. The area is the number of
 * customers. In units of a phone's width.
 */
public record Bubbles(List<Bubble> all, double width, double height) {
    /** More would be dust. */
    static final int MOST = 40;

    private static final double WIDTH = 340;
    private static final double GAP = 4;
    private static final double LARGEST = 84;
    private static final double SMALLEST = 9;

    /** Phones are held upright: it grows in height rather than in width. */
    private static final double UPRIGHT = 1.3;

    /** @param lines the name, as far as there is room for it */
    public record Bubble(ThemeRow theme, double x, double y, double radius, List<String> lines) {}

    static Bubbles of(List<ThemeRow> themes) {
        var largest =
                themes.stream().mapToInt(row -> row.counts().customers()).max().orElse(1);
        var placed = new ArrayList<Circle>();
        themes.stream()
                .sorted(Comparator.<ThemeRow>comparingInt(row -> -row.counts().customers())
                        .thenComparing(ThemeRow::id))
                .limit(MOST)
                .forEach(row -> placed.add(place(row, placed, radius(row, largest))));
        return fitted(placed);
    }

    private static double radius(ThemeRow row, int largest) {
        return Math.max(SMALLEST, LARGEST * Math.sqrt((double) row.counts().customers() / largest));
    }

    private record Circle(ThemeRow theme, double x, double y, double radius) {
        boolean overlaps(double otherX, double otherY, double otherRadius) {
            return Math.hypot(x - otherX, y - otherY) < radius + otherRadius + GAP - 0.001;
        }
    }

    /** Of all places that touch two others the one nearest to the middle. */
    private static Circle place(ThemeRow theme, List<Circle> placed, double radius) {
        return places(placed, radius)
                .filter(place -> placed.stream().noneMatch(other -> other.overlaps(place[0], place[1], radius)))
                .min(Comparator.comparingDouble(place -> Math.hypot(place[0] * UPRIGHT, place[1])))
                .map(place -> new Circle(theme, place[0], place[1], radius))
                .orElseThrow();
    }

    private static Stream<double[]> places(List<Circle> placed, double radius) {
        if (placed.isEmpty()) {
            return Stream.of(new double[] {0, 0});
        }
        if (placed.size() == 1) {
            var only = placed.getFirst();
            return Stream.of(new double[] {0, only.radius + radius + GAP});
        }
        return placed.stream()
                .flatMap(one -> placed.stream()
                        .filter(other -> !other.theme.id().equals(one.theme.id()))
                        .flatMap(other -> touching(one, other, radius).stream()));
    }

    /** Where a circle touches both; the other side comes from the pair the other way round. */
    private static List<double[]> touching(Circle one, Circle other, double radius) {
        var toOne = one.radius + radius + GAP;
        var toOther = other.radius + radius + GAP;
        var apart = Math.hypot(other.x - one.x, other.y - one.y);
        if (apart > toOne + toOther || apart < 0.001) {
            return List.of();
        }
        var along = (toOne * toOne - toOther * toOther + apart * apart) / (2 * apart);
        var across = Math.sqrt(Math.max(0, toOne * toOne - along * along));
        var dx = (other.x - one.x) / apart;
        var dy = (other.y - one.y) / apart;
        return List.of(new double[] {one.x + along * dx - across * dy, one.y + along * dy + across * dx});
    }

    private static Bubbles fitted(List<Circle> placed) {
        var left = placed.stream().mapToDouble(one -> one.x - one.radius).min().orElse(0);
        var right = placed.stream().mapToDouble(one -> one.x + one.radius).max().orElse(0);
        var top = placed.stream().mapToDouble(one -> one.y - one.radius).min().orElse(0);
        var bottom =
                placed.stream().mapToDouble(one -> one.y + one.radius).max().orElse(0);
        var scale = Math.min(1, (WIDTH - 2 * GAP) / Math.max(1, right - left));
        var margin = (WIDTH - scale * (right - left)) / 2;
        return new Bubbles(
                placed.stream()
                        .map(one -> new Bubble(
                                one.theme,
                                margin + scale * (one.x - left),
                                GAP + scale * (one.y - top),
                                scale * one.radius,
                                Label.of(one.theme.name(), scale * one.radius)))
                        .toList(),
                WIDTH,
                2 * GAP + scale * (bottom - top));
    }
}
