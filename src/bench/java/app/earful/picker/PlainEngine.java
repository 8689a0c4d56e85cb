package app.earful.picker;

import java.util.List;

/**
 * Whittle's index with learned rates and nothing else: v q (L/m) [1 - (1 + m t) e^(-m t)] with the mean rate of a customer.
 * It does not know of renewals, of the time to mend, of hints, or of what its calls are worth together.
 */
public final class PlainEngine extends LearningEngine {
    public void add(BookCustomer customer) {
        add(Known.of(customer));
    }

    @Override
    ProblemRates believed(ProblemRates learned) {
        return learned;
    }

    @Override
    double price(Outlook outlook, List<Known> known, double callsAYear) {
        return 1;
    }

    @Override
    double worth(Outlook outlook, Known customer) {
        var facts = outlook.facts(customer);
        var heal = outlook.estimates().rates().heal();
        var x = heal * facts.daysHeard();
        return facts.value() * facts.reach() * RateGrid.mean(facts.weights()) / heal * (1 - (1 + x) * Math.exp(-x));
    }
}
