package app.earful.conversations;

import java.util.UUID;

/** Somebody who took part: one of ours or one of theirs. */
public record Person(UUID id, String name) {}
