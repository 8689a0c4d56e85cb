package app.earful.insight;

/**
 * What is said of one theme.
 *
 * @param number as in {@link Grouping#themes}
 * @param size how many texts
 * @param quote the most central text
 * @param customers how many different ones said it; a text without a customer counts as one
 * @param rising whether more customers say it than before, beyond chance
 */
public record Theme(int number, String name, int size, String quote, int customers, boolean rising) {}
