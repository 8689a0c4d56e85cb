package app.earful.workspaces.members;

import app.earful.workspaces.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who may become a member until it expires.
 *
 * @param invitedBy the name of whoever asks them
 */
public record Invitation(
        UUID id,
        String email,
        String name,
        Role role,
        Instant createdAt,
        Instant expiresAt,
        String invitedBy,
        String workspace) {}
