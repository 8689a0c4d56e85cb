package app.earful.insight.reading;

/** The baseline: words of feeling added up as VADER does, with nothing learned. */
public final class AddedFeelings {
    private AddedFeelings() {}

    /** @return from -1 to 1, 0 where no word of feeling is found */
    public static double of(String text, String language) {
        var feelings = Feelings.of(Tokens.of(text), language, Vocabulary.in(language));
        var sum = feelings.good - feelings.bad;
        // Hutto and Gilbert 2014: the sum s becomes s / sqrt(s² + 15).
        return sum / Math.sqrt(sum * sum + 15);
    }
}
