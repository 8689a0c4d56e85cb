package app.earful.bench.picker;

import java.util.BitSet;

/**
 * The most that one customer can give on average at a price of a call, by a dynamic program day by day over the days since
 * nothing that a talk can find was open. For nothing, so that it is a bound, policies are told on the spot whether a problem
 * just found, or told, will be mended too late.
 */
final class LagrangianCustomer {
    private static final double NEVER = 1e-5;

    private final Setting setting;
    private final Trouble trouble;
    private final Customer customer;
    private final int lastTalk;

    /** Expected harm of silent problems, by days since none was open: at the renewal, or on that day without contracts. */
    private final double[] harm = new double[World.DAYS + 1];

    /** The harm of a problem just found in place of that of an open one, where there are no contracts. */
    private final double late;

    LagrangianCustomer(World world, int number, int lastTalk) {
        this.setting = world.setting();
        this.trouble = setting.trouble();
        this.customer = world.customers().get(number);
        this.lastTalk = lastTalk;
        // Whoever is still here had none that made them leave: as if problems healed faster.
        var heals = trouble.healing() + (setting.contracts() ? 0 : World.HARM_A_DAY);
        for (var days = 0; days < harm.length; days++) {
            harm[days] = harm() * customer.rate() * (1 - trouble.told()) / heals * -Math.expm1(-heals * days);
        }
        var half = trouble.mendingDays() / 2;
        late = (1 - Math.exp(-heals * half)) / heals + Math.exp(-heals * half) / (heals + 1 / half);
    }

    private double harm() {
        return setting.contracts() ? trouble.harm() : World.HARM_A_DAY;
    }

    /**
     * In the table, the first place stands for the last talk before the start, the others for the days since.
     *
     * @param prices of a call on each day from the start
     * @param calls the calls expected on each day are added, unless there is no room for any
     */
    double value(double[] prices, double[] calls) {
        var next = new double[World.DAYS - World.START + 2];
        var value = new double[next.length];
        var paying = new BitSet[World.DAYS - World.START];
        for (var day = World.DAYS - 1; day >= World.START; day--) {
            paying[day - World.START] = call(day, prices[day - World.START], next, value);
            if (!setting.contracts()) {
                earn(day, value);
            } else if (renews(day)) {
                renew(day, value);
            }
            var swap = next;
            next = value;
            value = swap;
        }
        if (calls.length > 0) {
            expect(paying, calls);
        }
        return next[0];
    }

    private boolean renews(int day) {
        return Math.floorMod(day - customer.firstRenewal(), World.YEAR) == 0;
    }

    /** @return the places from which a call pays */
    private BitSet call(int day, double price, double[] next, double[] value) {
        var places = day - World.START + 1;
        var ofFound = ofFound(day);
        var doomed = doomed();
        var works = World.isWorkingDay(day);
        var toldToday = toldToday(ofFound);
        var reset = next[places];
        var paying = new BitSet(places);
        for (var place = 0; place < places; place++) {
            var saved = saved(day, place, ofFound);
            var answered = saved * reset + (1 - saved) * Math.min(doomed, reset);
            var gain = works ? customer.reach() * (answered - next[place]) - price : 0;
            paying.set(place, gain > 0);
            var best = next[place] + Math.max(0, gain);
            value[place] = toldToday * best + (1 - toldToday) * Math.min(doomed, best);
        }
        return paying;
    }

    private double ofFound(int day) {
        return setting.contracts() ? stillOpen(day) : late;
    }

    private double toldToday(double ofFound) {
        return Math.exp(-customer.rate() * trouble.told() * harm() * ofFound);
    }

    /** Far from the renewal nothing is found too late, and an exponential a place is what takes the time. */
    private double saved(int day, int place, double ofFound) {
        return ofFound < NEVER ? 1 : Math.exp(-trouble.telling() * harm[day - clear(place)] * ofFound);
    }

    /** Follows the chances of all places from the start: which way the prices have to move. */
    private void expect(BitSet[] paying, double[] calls) {
        var chances = new double[World.DAYS - World.START + 2];
        chances[0] = 1;
        for (var day = World.START; day < World.DAYS; day++) {
            if (!setting.contracts() || renews(day)) {
                stay(day, chances);
            }
            var ofFound = ofFound(day);
            var toldToday = toldToday(ofFound);
            var places = day - World.START + 1;
            for (var place = 0; place < places; place++) {
                chances[place] *= toldToday;
                if (paying[day - World.START].get(place) && chances[place] > 0) {
                    calls[day - World.START] += chances[place];
                    chances[places] += chances[place] * customer.reach() * saved(day, place, ofFound);
                    chances[place] *= 1 - customer.reach();
                }
            }
        }
    }

    private void stay(int day, double[] chances) {
        var places = day - World.START + 1;
        var first = day - World.YEAR < World.START;
        for (var place = 0; place < places; place++) {
            if (!setting.contracts()) {
                chances[place] *= stays(day, clear(place), 0);
            } else {
                var stays = stays(day, clear(place), first ? 0 : day - World.YEAR);
                chances[places] += chances[place] * (1 - World.OWN_REASONS) * stays;
                chances[place] = 0;
            }
        }
    }

    /** What a customer still gives who will leave by a problem that is known: no more than until it is mended. */
    private double doomed() {
        return setting.contracts() ? 0 : customer.value() / World.YEAR * trouble.mendingDays();
    }

    private int clear(int place) {
        return place == 0 ? lastTalk : World.START + place - 1;
    }

    /** The chance that a problem found today is open at the next renewal. */
    private double stillOpen(int day) {
        var days = Math.floorMod(customer.firstRenewal() - day - 1, World.YEAR) + 1;
        return trouble.unmendedAfter(days) * Math.exp(-trouble.healing() * days);
    }

    private void earn(int day, double[] value) {
        for (var place = 0; place <= day - World.START; place++) {
            value[place] = customer.value() / World.YEAR + stays(day, clear(place), 0) * value[place];
        }
    }

    /** Whoever stays had no harmful problem open: as good as a talk. */
    private void renew(int day, double[] value) {
        var renewed = customer.value() + value[day - World.START + 1];
        var first = day - World.YEAR < World.START;
        for (var place = 0; place <= day - World.START; place++) {
            value[place] = (1 - World.OWN_REASONS) * stays(day, clear(place), first ? 0 : day - World.YEAR) * renewed;
        }
    }

    /** @param clear of those problems that are not told even when asked */
    private double stays(int day, int talked, int clear) {
        return Math.exp(-trouble.telling() * harm[day - talked] - (1 - trouble.telling()) * harm[day - clear]);
    }
}
