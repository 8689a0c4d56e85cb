package app.earful.picker;

import java.util.List;

/**
 * Customers without a contract, by when they bought: how often they do while they are customers, and when they silently
 * stop. Two models of the same idea, fitted by maximum likelihood: Pareto/NBD (Schmittlein, Morrison and Colombo 1987; the
 * likelihood as in Fader and Hardie, "A note on deriving the Pareto/NBD model", 2005) and BG/NBD (Fader, Hardie and Lee,
 * "Counting your customers the easy way", 2005, equation 6). Times are in any one unit.
 */
public final class PurchaseRhythm {
    private PurchaseRhythm() {}

    /**
     * @param repeats purchases after the first
     * @param last time of the last one after the first; 0 without repeats
     * @param watched time from the first purchase to the end
     */
    public record Buyer(int repeats, double last, double watched) {}

    /**
     * Purchase rates are gamma with shape r and rate alpha, times to stopping Pareto with shape s and scale beta.
     *
     * @param logLikelihood of the buyers
     */
    public record ParetoNbd(double r, double alpha, double s, double beta, double logLikelihood) {}

    /**
     * Purchase rates are gamma with shape r and rate alpha; after each purchase they stop with a chance that is beta
     * distributed with a and b.
     *
     * @param logLikelihood of the buyers
     */
    public record BgNbd(double r, double alpha, double a, double b, double logLikelihood) {
        /** The chance that they are still a customer at the end of the time watched. */
        public double alive(Buyer buyer) {
            if (buyer.repeats == 0) {
                return 1;
            }
            var x = buyer.repeats;
            var odds = a / (b + x - 1) * Math.pow((alpha + buyer.watched) / (alpha + buyer.last), r + x);
            return 1 / (1 + odds);
        }
    }

    public static ParetoNbd fitParetoNbd(List<Buyer> buyers) {
        var best = Minimum.find(logs -> -sum(buyers, logs, PurchaseRhythm::paretoNbd), new double[4]);
        var p = exp(best.at());
        return new ParetoNbd(p[0], p[1], p[2], p[3], -best.value());
    }

    public static BgNbd fitBgNbd(List<Buyer> buyers) {
        var best = Minimum.find(logs -> -sum(buyers, logs, PurchaseRhythm::bgNbd), new double[4]);
        var p = exp(best.at());
        return new BgNbd(p[0], p[1], p[2], p[3], -best.value());
    }

    @FunctionalInterface
    private interface LogLikelihood {
        double of(Buyer buyer, double[] parameters);
    }

    private static double sum(List<Buyer> buyers, double[] logs, LogLikelihood one) {
        var parameters = exp(logs);
        return buyers.stream().mapToDouble(buyer -> one.of(buyer, parameters)).sum();
    }

    private static double[] exp(double[] logs) {
        var parameters = new double[logs.length];
        for (var i = 0; i < logs.length; i++) {
            parameters[i] = Math.exp(Math.clamp(logs[i], -12, 12));
        }
        return parameters;
    }

    private static double paretoNbd(Buyer buyer, double[] p) {
        var r = p[0];
        var alpha = p[1];
        var s = p[2];
        var beta = p[3];
        var x = buyer.repeats;
        var gap = Math.abs(alpha - beta);
        var least = Math.max(alpha, beta);
        var second = alpha >= beta ? s + 1 : r + x;
        var power = r + s + x;
        // Everything over (least + last) to the power, which is what would overflow.
        var early = Gamma.hypergeometric(power, second, power + 1, gap / (least + buyer.last));
        var ratio = Math.exp(power * Math.log((least + buyer.last) / (least + buyer.watched)));
        var late = Gamma.hypergeometric(power, second, power + 1, gap / (least + buyer.watched)) * ratio;
        var stays = Math.exp(power * Math.log(least + buyer.last)
                - (r + x) * Math.log(alpha + buyer.watched)
                - s * Math.log(beta + buyer.watched));
        return Gamma.log(r + x)
                - Gamma.log(r)
                + r * Math.log(alpha)
                + s * Math.log(beta)
                - power * Math.log(least + buyer.last)
                + Math.log(stays + s / power * (early - late));
    }

    private static double bgNbd(Buyer buyer, double[] p) {
        var r = p[0];
        var alpha = p[1];
        var a = p[2];
        var b = p[3];
        var x = buyer.repeats;
        var stays = Math.pow((alpha + buyer.last) / (alpha + buyer.watched), r + x);
        var stopped = x == 0 ? 0 : a / (b + x - 1);
        return Gamma.log(r + x)
                - Gamma.log(r)
                + r * Math.log(alpha)
                + Gamma.log(a + b)
                + Gamma.log(b + x)
                - Gamma.log(b)
                - Gamma.log(a + b + x)
                - (r + x) * Math.log(alpha + buyer.last)
                + Math.log(stays + stopped);
    }
}
