package app.earful.dots;

import java.util.UUID;

/** The theme a dot is in. */
public record ThemeOfDot(UUID id, String name) {}
