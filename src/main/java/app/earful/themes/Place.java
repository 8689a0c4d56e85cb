package app.earful.themes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a dot is.
 *
 * @param sureness from 0 to 1
 * @param placedBy the member who put it there; null for the program
 */
public record Place(UUID theme, double sureness, @Nullable UUID placedBy) {}
