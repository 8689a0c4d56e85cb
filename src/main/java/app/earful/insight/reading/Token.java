package app.earful.insight.reading;

/**
 * A word, number, emoji or mark as the models see it.
 *
 * @param text in lower case and evened out: {@code http} for an address, {@code @user} for a name, {@code 0} for a number
 * @param isWord whether it is made of letters
 * @param shouted whether it was written in capitals
 */
record Token(String text, boolean isWord, boolean shouted) {
    boolean endsScope() {
        return !isWord && ".!?;:,()…".contains(text);
    }
}
