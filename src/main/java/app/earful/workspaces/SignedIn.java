package app.earful.workspaces;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** What a session remembers: who, and nothing that could grow stale. The name indexes a member's sessions. */
public record SignedIn(UUID workspaceId, UUID memberId) implements Principal, Serializable {
    @Override
    public String getName() {
        return memberId.toString();
    }
}
