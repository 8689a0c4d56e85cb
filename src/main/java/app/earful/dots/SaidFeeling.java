package app.earful.dots;

import java.util.UUID;

/** How a dot feels, as a member says. */
public record SaidFeeling(Sentiment sentiment, UUID byId, String byName) {}
