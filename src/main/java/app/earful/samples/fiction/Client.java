package app.earful.samples.fiction;

import app.earful.samples.fiction.Sample.Customer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A customer while their year is being made up: what they are like, and where we stand with them. */
final class Client {
    /** Nobody is called again within this many days without a reason. */
    private static final int REST = 25;

    private final Customer customer;
    private final Branch branch;
    private final double temper;
    private @Nullable LocalDate lastTalk;
    private @Nullable LocalDate nextOn;
    private @Nullable LocalDate promiseKeptOn;

    /** @param temper how well we are doing for them when nothing in particular happened, about 0 to 10 */
    Client(Customer customer, Branch branch, double temper) {
        this.customer = customer;
        this.branch = branch;
        this.temper = temper;
    }

    Customer customer() {
        return customer;
    }

    Branch branch() {
        return branch;
    }

    double temper() {
        return temper;
    }

    boolean buysFromUs() {
        return customer.relationship().equals("customer");
    }

    boolean mayBeCalled(LocalDate day) {
        var since = customer.since();
        return customer.refusals().isEmpty()
                && !customer.relationship().equals("former")
                && (since == null || since.isBefore(day))
                && (lastTalk == null || lastTalk.isBefore(day.minusDays(REST)));
    }

    /** What makes people ring one rather than another: value, silence, and that it was agreed. */
    double pull(LocalDate day) {
        var value = customer.annualValueCents();
        var silence = lastTalk == null ? 200 : ChronoUnit.DAYS.between(lastTalk, day);
        var agreed = nextOn != null && !nextOn.isAfter(day);
        return Math.sqrt(value == null ? 300_000.0 : value.doubleValue())
                * Math.log1p(silence / 30.0)
                * (agreed ? 4 : 1);
    }

    void talkedOn(LocalDate day, @Nullable LocalDate agreed) {
        lastTalk = day;
        nextOn = agreed;
    }

    void promiseWillBeKept(LocalDate day) {
        promiseKeptOn = day;
    }

    /** Lately enough to speak of it. */
    boolean hadPromiseKeptBefore(LocalDate day) {
        return promiseKeptOn != null && promiseKeptOn.isBefore(day) && promiseKeptOn.isAfter(day.minusDays(100));
    }
}
