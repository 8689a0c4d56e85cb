package app.earful.bench.picker;

import app.earful.picker.Event;
import app.earful.picker.KnowingEngine;
import app.earful.picker.LearningEngine;
import app.earful.picker.PlainEngine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Other indices, which see what ours sees. */
final class Compared implements Policy {
    private final LearningEngine engine;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Customer> customers;

    private Compared(World world, LearningEngine engine) {
        this.engine = engine;
        this.customers = world.customers();
        for (var number = 0; number < customers.size(); number++) {
            numbers.put(customers.get(number).id(), number);
        }
    }

    /** Ours, told the true rates. */
    static Policy knowing(World world) {
        var setting = world.setting();
        var engine = new KnowingEngine(setting.trouble().healing());
        for (var customer : world.customers()) {
            engine.add(
                    Ours.bookCustomer(customer, setting.contracts()),
                    customer.rate() * (1 - setting.trouble().told()));
        }
        return new Compared(world, engine);
    }

    static Policy plainWhittle(World world) {
        var engine = new PlainEngine();
        world.customers()
                .forEach(customer ->
                        engine.add(Ours.bookCustomer(customer, world.setting().contracts())));
        return new Compared(world, engine);
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
