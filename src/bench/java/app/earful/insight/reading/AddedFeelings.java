package app.earful.insight.reading;

/** The baseline: words of feeling added up as VADER does, with nothing learned. */
public final class AddedFeelings {
    private AddedFeelings() {}

    /** @return from -1 to 1, 0 where no word of feeling is found */
    public static double of(String text, String language) {
        return Feelings.of(Tokens.of(text), language, Vocabulary.in(language)).sum();
    }
}
