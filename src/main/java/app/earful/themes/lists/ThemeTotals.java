package app.earful.themes.lists;

/** How many themes of each state there are, whether or not something was said lately. */
public record ThemeTotals(int active, int ignored, int ended) {
    public int of(ThemeState state) {
        return switch (state) {
            case ACTIVE -> active;
            case IGNORED -> ignored;
            case ENDED -> ended;
        };
    }

    public boolean isEmpty() {
        return active + ignored + ended == 0;
    }
}
