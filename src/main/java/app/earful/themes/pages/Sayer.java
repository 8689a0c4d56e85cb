package app.earful.themes.pages;

import app.earful.themes.lists.Quote;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who said it.
 *
 * @param dots how many times, of which {@code latest} are the last few
 */
public record Sayer(UUID customerId, String name, @Nullable String segment, int dots, List<Said> latest) {
    /** @param sureness that it belongs here, from 0 to 1; 1 where a member put it here */
    public record Said(Quote quote, double sureness, boolean placedByMember) {
        private static final double SURE = 0.6;

        public boolean isUnsure() {
            return !placedByMember && sureness < SURE;
        }
    }
}
