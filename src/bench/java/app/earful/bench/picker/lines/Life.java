package app.earful.bench.picker.lines;

import app.earful.bench.picker.lines.Market.Trouble;
import app.earful.bench.picker.lines.Told.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** One caller in a market: a year of calls at random in which nobody leaves, then two of its own. */
final class Life {
    private static final long HISTORY = 29;

    private final Market market;
    private final Caller caller;
    private final Random history = new Random(HISTORY);
    private final Random noise = new Random(HISTORY + 1);
    private final List<List<Mend>> mends = new ArrayList<>();
    private final int[] renewal;
    private final boolean[] left;
    private List<Told> told = new ArrayList<>();
    private double kept;

    /** A trouble somebody heard of, and the day it is put right. */
    private record Mend(Trouble trouble, int on) {}

    private Life(Market market, Caller caller) {
        this.market = market;
        this.caller = caller;
        renewal = market.clients().stream().mapToInt(Market.Client::renewal).toArray();
        left = new boolean[renewal.length];
        market.clients().forEach(_ -> mends.add(new ArrayList<>()));
    }

    /** What was renewed from the second year on. */
    static double kept(Market market, Caller caller) {
        return new Life(market, caller).kept();
    }

    private double kept() {
        for (var day = 0; day < Market.DAYS; day++) {
            for (var number = 0; number < left.length; number++) {
                if (!left[number]) {
                    live(number, day);
                }
            }
            for (var number : chosen(day)) {
                if (!left[number]) {
                    call(number, day);
                }
            }
        }
        return kept;
    }

    private List<Integer> chosen(int day) {
        var slots = Market.isWorkingDay(day) ? market.kind().slots() : 0;
        if (day < Market.START) {
            caller.choose(day, 0, takeTold());
            return history.ints(slots, 0, left.length).boxed().toList();
        }
        return caller.choose(day, slots, takeTold());
    }

    private List<Told> takeTold() {
        var taken = told;
        told = new ArrayList<>();
        return taken;
    }

    private void live(int number, int day) {
        for (var mend : mends.get(number)) {
            if (mend.on == day) {
                told.add(Told.of(number, day, Kind.MENDED));
            }
        }
        var client = market.clients().get(number);
        for (var trouble : client.troubles()) {
            if (trouble.from() == day && trouble.told()) {
                hear(number, trouble, day);
                told.add(Told.of(number, day, Kind.SPOKE_UP));
            }
        }
        if (noise.nextInt(200) == 0) {
            told.add(Told.of(number, day, Kind.SIGNAL));
        }
        if (renewal[number] == day) {
            renew(number, client, day);
        }
    }

    private void renew(int number, Market.Client client, int day) {
        var harmed = client.troubles().stream().anyMatch(trouble -> trouble.harmful() && hurts(number, trouble, day));
        if (day >= Market.START && (harmed || client.leaves()[day])) {
            left[number] = true;
            told.add(Told.of(number, day, Kind.LEFT));
            return;
        }
        kept += day < Market.START ? 0 : client.value() * client.everyYears();
        renewal[number] += client.everyYears() * Market.YEAR;
        told.add(Told.renewed(number, day, renewal[number]));
    }

    private boolean hurts(int number, Trouble trouble, int day) {
        return trouble.isOpen(day)
                && mends.get(number).stream().noneMatch(mend -> mend.trouble.equals(trouble) && mend.on <= day);
    }

    private void call(int number, int day) {
        var client = market.clients().get(number);
        if (!client.answers()[day]) {
            told.add(Told.of(number, day, Kind.UNREACHED));
            return;
        }
        Set<Trouble> known = new HashSet<>();
        mends.get(number).forEach(mend -> known.add(mend.trouble));
        var heard = client.troubles().stream()
                .filter(trouble -> trouble.isOpen(day) && trouble.tellable() && !known.contains(trouble))
                .toList();
        heard.forEach(trouble -> hear(number, trouble, day));
        told.add(Told.talk(number, day, !heard.isEmpty(), noise.nextInt(11)));
    }

    private void hear(int number, Trouble trouble, int day) {
        mends.get(number).add(new Mend(trouble, day + trouble.mendingDays()));
    }
}
