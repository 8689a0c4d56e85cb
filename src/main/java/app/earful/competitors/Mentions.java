package app.earful.competitors;

/** How often a competitor was named by one side in a year; how it sounds is known of the dots that were read. */
public record Mentions(int customers, int dots, int bad, int neutral, int good) {
    static final Mentions NONE = new Mentions(0, 0, 0, 0, 0);

    public int read() {
        return bad + neutral + good;
    }
}
