package app.earful.picker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The lowest point of a smooth function of few variables, by a simplex that crawls there (Nelder and Mead 1965). */
final class Minimum {
    private static final int MOST_STEPS = 4_000;
    private static final double CLOSE = 1e-10;

    private final ToDoubleFunction<double[]> function;
    private final List<Point> simplex = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent")
    record Point(double[] at, double value) {}

    private Minimum(ToDoubleFunction<double[]> function) {
        this.function = function;
    }

    /** Starts at {@code from}, goes on from where it ended until that changes nothing. */
    static Point find(ToDoubleFunction<double[]> function, double[] from) {
        var best = new Minimum(function).descend(from);
        for (var again = 0; again < 5; again++) {
            var next = new Minimum(function).descend(best.at());
            var gained = best.value() - next.value();
            best = next;
            if (gained < CLOSE) {
                break;
            }
        }
        return best;
    }

    private Point descend(double[] from) {
        simplex.add(point(from));
        for (var i = 0; i < from.length; i++) {
            var moved = from.clone();
            moved[i]++;
            simplex.add(point(moved));
        }
        for (var step = 0; step < MOST_STEPS; step++) {
            simplex.sort(Comparator.comparingDouble(Point::value));
            if (worst().value - simplex.getFirst().value < CLOSE) {
                break;
            }
            step();
        }
        return simplex.getFirst();
    }

    private void step() {
        var reflected = along(-1);
        if (reflected.value < simplex.getFirst().value) {
            var expanded = along(-2);
            replace(expanded.value < reflected.value ? expanded : reflected);
        } else if (reflected.value < simplex.get(simplex.size() - 2).value) {
            replace(reflected);
        } else {
            var contracted = reflected.value < worst().value ? along(-0.5) : along(0.5);
            if (contracted.value < Math.min(worst().value, reflected.value)) {
                replace(contracted);
            } else {
                shrink();
            }
        }
    }

    private Point worst() {
        return simplex.getLast();
    }

    private void replace(Point point) {
        simplex.set(simplex.size() - 1, point);
    }

    /** From the middle of all others to the worst point, so many times as far; beyond the middle if negative. */
    private Point along(double times) {
        var size = worst().at.length;
        var at = new double[size];
        for (var i = 0; i < size; i++) {
            var middle = 0.0;
            for (var p = 0; p < size; p++) {
                middle += simplex.get(p).at[i] / size;
            }
            at[i] = middle + times * (worst().at[i] - middle);
        }
        return point(at);
    }

    private void shrink() {
        var best = simplex.getFirst();
        for (var p = 1; p < simplex.size(); p++) {
            var at = simplex.get(p).at.clone();
            Arrays.setAll(at, i -> (at[i] + best.at[i]) / 2);
            simplex.set(p, point(at));
        }
    }

    private Point point(double[] at) {
        return new Point(at, function.applyAsDouble(at));
    }
}
