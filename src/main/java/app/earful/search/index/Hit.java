package app.earful.search.index;

import java.util.UUID;

/** One thing found, as a reference: its words are read from the database, which knows what may still be shown. */
public record Hit(Subject subject, UUID id) {}
