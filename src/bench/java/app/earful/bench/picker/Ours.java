package app.earful.bench.picker;

import app.earful.picker.BookCustomer;
import app.earful.picker.Engine;
import app.earful.picker.Event;
import app.earful.picker.Ranked;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The picker as {@code ./earful pick} runs it. */
final class Ours implements Policy {
    private static final int KNOWN_BEFORE_DAYS = 200;

    private final Engine engine;
    private final Calibration calibration;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Customer> customers;
    private boolean choosing;

    Ours(World world, Engine engine, Calibration calibration) {
        this.engine = engine;
        this.calibration = calibration;
        this.customers = world.customers();
        for (var number = 0; number < customers.size(); number++) {
            numbers.put(customers.get(number).id(), number);
            engine.add(bookCustomer(customers.get(number), world.setting().contracts()));
        }
    }

    static BookCustomer bookCustomer(Customer customer, boolean contract) {
        return new BookCustomer(
                customer.id(),
                null,
                customer.segment(),
                customer.value(),
                contract ? World.date(customer.firstRenewal()) : null,
                World.FIRST_DAY.minusDays(KNOWN_BEFORE_DAYS),
                null,
                null,
                0,
                List.of());
    }

    @Override
    public List<Integer> choose(int day, int slots) {
        choosing = true;
        return engine.pick(World.date(day), slots).stream()
                .map(Ranked::customerId)
                .map(numbers::get)
                .toList();
    }

    @Override
    public void see(int customer, Event event) {
        var id = customers.get(customer).id();
        if (choosing && event instanceof Event.Reached reached) {
            calibration.add(engine.chance(id, event.on()), reached.problem());
        }
        engine.see(id, event);
    }

    @Override
    public void renewed(int customer, LocalDate until) {
        engine.renew(customers.get(customer).id(), until);
    }

    @Override
    public void left(int customer) {
        engine.leave(customers.get(customer).id());
    }
}
