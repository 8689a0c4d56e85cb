package app.earful.rankings;

import app.earful.picker.BookCustomer;
import app.earful.picker.Event;
import app.earful.picker.Ranked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What would become of one customer's place, had something been otherwise. */
public record WhatIf(UUID id, String name, Place now, Place then, Change change) {
    /** @param number in the order, from 1; behind {@link Order#LOOKED_AT} it is not exact */
    public record Place(Ranked ranked, int number) {
        public boolean isBehind() {
            return number > Order.LOOKED_AT;
        }
    }

    /**
     * @param heard today, and nothing was wrong
     * @param renewsOn null without a renewal
     */
    public record Change(boolean heard, @Nullable LocalDate renewsOn) {
        BookCustomer of(BookCustomer customer, LocalDate day) {
            var events = new ArrayList<>(customer.events());
            if (heard) {
                events.add(new Event.Reached(day, false, null, false));
            }
            return new BookCustomer(
                    customer.id(),
                    customer.owner(),
                    customer.segment(),
                    customer.annualValue(),
                    renewsOn,
                    customer.since(),
                    heard ? day : customer.lastHeardOn(),
                    customer.nextOn(),
                    customer.openPromises(),
                    customer.everyDays(),
                    events);
        }
    }
}
