package app.earful.conversations.entry;

import app.earful.conversations.DotKind;

/** A statement of a note that looks like a dot; nothing counts until a member keeps it. */
public record Suggestion(DotKind kind, String words) {}
