package app.earful.search.index;

import java.util.Locale;

/** How what was said sounds, as on the pages of dots: from its sentiment between -1 and 1, neutral within 0.05 of 0. */
public enum Mood {
    BAD(-1, Math.nextDown(-0.05f)),
    NEUTRAL(-0.05f, 0.05f),
    GOOD(Math.nextUp(0.05f), 1);

    final float from;
    final float to;

    Mood(float from, float to) {
        this.from = from;
        this.to = to;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
