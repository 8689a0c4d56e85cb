package app.earful.customers;

import java.util.List;
import java.util.UUID;

/**
 * A customer is being erased for good, in this transaction. Rows that refer to it go by themselves; whoever keeps copies of
 * what was known, such as an import for its undo, has to drop them now.
 */
public record CustomerErased(UUID customerId, List<UUID> contactIds) {}
