package app.earful.samples.fiction;

import app.earful.workspaces.Role;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the three of Hallam and Pike: the leader, who owns the workspace so that they can remove it, and two who look
 * after customers, one in English and one mostly in German.
 */
public record Colleague(
        UUID id,
        String name,
        String email,
        Role role,
        String language,
        ZoneId zone,
        String country,
        @Nullable String region) {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public static Colleague ruth(UUID id) {
        return new Colleague(id, "Ruth Hallam", "ruth@hallam-pike.example", Role.OWNER, "en", LONDON, "GB", "eng");
    }

    public static Colleague tom(UUID id) {
        return new Colleague(id, "Tom Pike", "tom@hallam-pike.example", Role.MEMBER, "en", LONDON, "GB", "eng");
    }

    public static Colleague jana(UUID id) {
        return new Colleague(id, "Jana Vogel", "jana@hallam-pike.example", Role.MEMBER, "de", BERLIN, "DE", "sn");
    }
}
