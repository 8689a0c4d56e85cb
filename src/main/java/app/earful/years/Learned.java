package app.earful.years;

/** How many dots of a kind were heard. */
public record Learned(String kind, long dots) {}
