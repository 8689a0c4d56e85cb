package app.earful.bench.picker.lines;

import app.earful.bench.picker.Matching;
import app.earful.bench.picker.lines.Market.Client;
import app.earful.bench.picker.lines.Market.Trouble;

/** What one keeps who knows every trouble to come: each renewal that one threatens takes a call in time. */
final class Foreseen {
    private final Market market;
    private final Matching matching;
    private double kept;

    private Foreseen(Market market) {
        this.market = market;
        matching = new Matching(Market.DAYS, market.kind().slots());
    }

    static double kept(Market market) {
        return new Foreseen(market).kept();
    }

    private double kept() {
        market.clients().forEach(this::plan);
        return kept + matching.worth();
    }

    private void plan(Client client) {
        for (var renewal = client.renewal(); renewal < Market.DAYS; renewal += client.everyYears() * Market.YEAR) {
            if (renewal >= Market.START && !plan(client, renewal)) {
                return;
            }
        }
    }

    /** At most one trouble is open on a day. False where nothing keeps them. */
    private boolean plan(Client client, int renewal) {
        var value = client.value() * client.everyYears();
        var threats = client.troubles().stream()
                .filter(trouble -> trouble.harmful() && trouble.isOpen(renewal))
                .filter(trouble -> !trouble.told() || trouble.from() + trouble.mendingDays() > renewal)
                .toList();
        if (client.leaves()[renewal] || !threats.stream().allMatch(Foreseen::canBeFound)) {
            return false;
        }
        if (threats.isEmpty()) {
            kept += value;
            return true;
        }
        var from = threats.getFirst().from();
        var until = renewal - threats.getFirst().mendingDays();
        matching.add(
                value, Math.max(Market.START, from), until, day -> Market.isWorkingDay(day) && client.answers()[day]);
        return until >= Math.max(Market.START, from);
    }

    private static boolean canBeFound(Trouble trouble) {
        return !trouble.told() && trouble.tellable();
    }
}
