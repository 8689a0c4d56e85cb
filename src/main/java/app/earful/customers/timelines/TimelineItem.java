package app.earful.customers.timelines;

import java.time.Instant;

/** One line of a customer's timeline: something that was said, or something that was done to what we know of them. */
public sealed interface TimelineItem permits TimelineEntry, CustomerChange {
    Instant happenedAt();
}
