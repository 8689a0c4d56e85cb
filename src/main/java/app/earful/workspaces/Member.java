package app.earful.workspaces;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** A person who signs in, as they are right now. Controllers take it as an argument. */
public record Member(
        UUID workspaceId,
        UUID id,
        String name,
        String email,
        Role role,
        Locale locale,
        ZoneId zone,
        WorkingWeek week,
        String scheme,
        boolean keyboardShortcuts,
        boolean active,
        Workspace workspace) {
    /** The day it is for this member. */
    public LocalDate dayAt(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public String country() {
        return week.country();
    }

    public boolean may(Role needed) {
        return role.includes(needed);
    }
}
