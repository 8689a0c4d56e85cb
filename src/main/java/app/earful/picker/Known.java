package app.earful.picker;

import org.jspecify.annotations.Nullable;

/** A customer as the engine sees them: what stays, and what happened. */
final class Known {
    static final int NO_RENEWAL = Integer.MIN_VALUE;

    private final String id;
    private final @Nullable String segment;
    private final @Nullable Double value;
    private final Past past;
    private int renewsOn;
    private int agreedOn = Past.NEVER;
    private @Nullable String owner;
    private @Nullable Integer everyDays;
    private boolean left;

    /** @param renewsOn day number, or {@link #NO_RENEWAL} */
    Known(String id, @Nullable String segment, @Nullable Double value, int renewsOn, Past past) {
        this.id = id;
        this.segment = segment;
        this.value = value;
        this.renewsOn = renewsOn;
        this.past = past;
    }

    static Known of(BookCustomer customer) {
        var renewsOn = customer.renewsOn();
        var known = new Known(
                customer.id(),
                customer.segment(),
                customer.annualValue(),
                renewsOn == null ? NO_RENEWAL : Past.day(renewsOn),
                Past.of(customer));
        var nextOn = customer.nextOn();
        known.agreedOn = nextOn == null ? Past.NEVER : Past.day(nextOn);
        known.owner = customer.owner();
        known.everyDays = customer.everyDays();
        return known;
    }

    /** Days since a standard asked for a talk, 0 on the day it does; null where none does or it was kept to. */
    @Nullable
    Integer overdueDays(int day) {
        var every = everyDays;
        var silent = day - Math.max(past.since(), past.lastLook());
        return every == null || silent < every ? null : silent - every;
    }

    /** A day was agreed to talk again, it has come, and nobody talked to them since. */
    boolean isAwaited(int day) {
        return agreedOn != Past.NEVER && agreedOn <= day && past.lastLook() < agreedOn;
    }

    int agreedOn() {
        return agreedOn;
    }

    /** Days to the renewal; -1 without one. One that has passed without news was silent, for a year. */
    int daysToRenewal(int day) {
        return renewsOn == NO_RENEWAL ? -1 : renewsOn >= day ? renewsOn - day : Math.floorMod(renewsOn - day, 365);
    }

    void renew(int until) {
        renewsOn = until;
    }

    void leave() {
        left = true;
    }

    String id() {
        return id;
    }

    @Nullable
    String owner() {
        return owner;
    }

    @Nullable
    String segment() {
        return segment;
    }

    @Nullable
    Double value() {
        return value;
    }

    Past past() {
        return past;
    }

    boolean left() {
        return left;
    }
}
