package app.earful.bench.picker;

import app.earful.picker.Event;
import app.earful.picker.KnowingEngine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ours, told the true rates. */
final class Knowing implements Policy {
    private final KnowingEngine engine;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Customer> customers;

    Knowing(World world) {
        var setting = world.setting();
        engine = new KnowingEngine(setting.healing());
        customers = world.customers();
        for (var number = 0; number < customers.size(); number++) {
            var customer = customers.get(number);
            numbers.put(customer.id(), number);
            engine.add(Ours.bookCustomer(customer, setting.contracts()), customer.rate() * (1 - setting.told()));
        }
    }

    @Override
    public List<Integer> choose(int day, int slots) {
        return engine.pick(World.date(day), slots).stream().map(numbers::get).toList();
    }

    @Override
    public void see(int customer, Event event) {
        engine.see(customers.get(customer).id(), event);
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
