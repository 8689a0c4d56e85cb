package app.earful.insight;

import java.time.LocalDate;

/**
 * The evidence that a theme grows faster than chance.
 *
 * @param window the last days that were compared with what came before
 * @param recent customers who said it in the window, counted once a day, of {@code recentHeard} heard at all
 * @param before customers who said it before, of {@code beforeHeard}
 * @param chance of so many or more if nothing had changed, for all windows looked at
 */
public record Sign(
        int theme,
        LocalDate day,
        int window,
        int recent,
        int recentHeard,
        int before,
        int beforeHeard,
        double chance) {}
