package app.earful.themes.pages;

import java.util.UUID;

/**
 * Another theme that means nearly the same, or is said by the same customers.
 *
 * @param shared customers who say both, of the {@code looked} last of this one
 */
public record Similar(UUID id, String name, int customers, int shared, int looked) {}
