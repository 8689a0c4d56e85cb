package app.earful.imports;

import java.util.UUID;

/**
 * Published in the transaction that brought customers in, or took them back: then created is 0 and updated counts those
 * taken back.
 */
public record CustomersImported(UUID importId, int created, int updated) {}
