package app.earful.customers.pages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who may be the one somebody is about to write down again.
 *
 * @param why "name" or, for a contact's phone or mail, what is the same
 */
public record Alike(UUID id, String name, @Nullable String city, String why) {}
