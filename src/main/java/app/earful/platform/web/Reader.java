package app.earful.platform.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a page is written for: their language, their formats, their clock.
 *
 * @param member null where nobody is signed in
 */
public record Reader(
        @Nullable UUID member,
        String name,
        String role,
        Locale locale,
        ZoneId zone,
        String scheme,
        boolean keyboardShortcuts,
        String workspaceName,
        boolean sampleWorkspace) {
    /** The request attribute under which the reader of this page is kept. */
    public static final String ATTRIBUTE = Reader.class.getName();

    public static Reader stranger(Locale locale) {
        return new Reader(null, "", "", locale, ZoneId.of("UTC"), "system", true, "", false);
    }

    public boolean signedIn() {
        return member != null;
    }

    public Optional<UUID> findMember() {
        return Optional.ofNullable(member);
    }
}
