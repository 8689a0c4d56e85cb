package app.earful.themes.lists;

import app.earful.themes.figures.Trend;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A trend as a small line: the share of each week, and around it where the true share lies 19 times in 20.
 *
 * @param line an SVG path; a week in which nobody was heard parts it
 * @param band an SVG path
 */
public record Spark(String line, String band) {
    public static final int WIDTH = 120;
    public static final int HEIGHT = 32;
    private static final int EDGE = 2;

    /** The band of a small number reaches far up: it is cut, so that the line is seen. */
    private static final double ROOM_ABOVE = 1.6;

    /** Null where there is too little for a line. */
    public static @Nullable Spark of(Trend trend) {
        if (!trend.isLine()) {
            return null;
        }
        var top = ROOM_ABOVE
                * trend.weeks().stream()
                        .mapToDouble(week -> week.share().value())
                        .max()
                        .orElse(1);
        var line = new StringBuilder();
        var band = new StringBuilder();
        var from = -1;
        for (var at = 0; at <= trend.weeks().size(); at++) {
            var heard =
                    at < trend.weeks().size() && trend.weeks().get(at).share().of() > 0;
            if (heard && from < 0) {
                from = at;
            } else if (!heard && from >= 0) {
                draw(trend, from, at, top, line, band);
                from = -1;
            }
        }
        return new Spark(line.toString(), band.toString());
    }

    private static void draw(Trend trend, int from, int until, double top, StringBuilder line, StringBuilder band) {
        for (var at = from; at < until; at++) {
            var share = trend.weeks().get(at).share();
            line.append(at == from ? 'M' : 'L').append(point(trend, at, share.value() / top));
            band.append(at == from ? 'M' : 'L').append(point(trend, at, share.high() / top));
        }
        if (until - from == 1) {
            // a line of no length is drawn as a dot by its round ends
            line.append("h0");
        }
        for (var at = until - 1; at >= from; at--) {
            band.append('L')
                    .append(point(trend, at, trend.weeks().get(at).share().low() / top));
        }
        band.append('Z');
    }

    private static String point(Trend trend, int at, double height) {
        var x = EDGE
                + (double) (WIDTH - 2 * EDGE) * at / Math.max(1, trend.weeks().size() - 1);
        var y = HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * Math.min(1, height);
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
