package app.earful.workspaces;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** The time in the current workspace's zone, for work that no member asked for. */
@Component
public class WorkspaceClock {
    private final WorkspaceRepository workspaces;
    private final InstantSource time;

    WorkspaceClock(WorkspaceRepository workspaces, InstantSource time) {
        this.workspaces = workspaces;
        this.time = time;
    }

    public ZoneId zone() {
        return workspaces.zone();
    }

    public Instant instant() {
        return time.instant();
    }

    public ZonedDateTime now() {
        return time.instant().atZone(zone());
    }

    public LocalDate today() {
        return now().toLocalDate();
    }
}
