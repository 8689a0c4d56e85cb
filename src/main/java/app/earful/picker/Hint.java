package app.earful.picker;

/** What hints at trouble since the last talk, the strongest counts. */
enum Hint {
    NONE(0),
    /** The last score was low, or much lower than the one before, though no problem was named. */
    LOW_SCORE(1),
    /** A signal of strength below one half. */
    WEAK(2),
    STRONG(3);

    private static final int LOW = 4;
    private static final int FALL = 3;

    private final int place;

    Hint(int place) {
        this.place = place;
    }

    static Hint ofSignal(double strength) {
        return strength < 0.5 ? WEAK : STRONG;
    }

    /** @param before the score of the talk before, or -1 */
    static Hint ofScore(int score, int before) {
        return score <= LOW || before - score >= FALL ? LOW_SCORE : NONE;
    }

    /** In lists by hint. */
    int place() {
        return place;
    }
}
