package app.earful.workspaces.members;

import app.earful.workspaces.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class InvitationRepository {
    private static final String SELECT = """
            select i.id, i.email, i.name, i.role, i.created_at, i.expires_at, m.name as invited_by, w.name as workspace
            from invitations i
                join members m on m.workspace_id = i.workspace_id and m.id = i.invited_by
                join workspaces w on w.id = i.workspace_id
            where i.accepted_at is null and i.withdrawn_at is null and i.expires_at > ?
            """;

    private final JdbcClient jdbc;

    InvitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Invitation invitation, String hash, UUID invitedBy) {
        jdbc.sql("""
                        insert into invitations
                            (workspace_id, id, email, name, role, token_hash, invited_by, created_at, expires_at)
                        values (current_workspace(), ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        invitation.id(),
                        invitation.email(),
                        invitation.name(),
                        invitation.role().word(),
                        hash,
                        invitedBy,
                        Timestamp.from(invitation.createdAt()),
                        Timestamp.from(invitation.expiresAt()))
                .update();
    }

    List<Invitation> findOpen(Instant now) {
        return jdbc.sql(SELECT + "order by i.created_at desc, i.id")
                .param(Timestamp.from(now))
                .query(InvitationRepository::invitation)
                .list();
    }

    Optional<Invitation> findOpen(String hash, Instant now) {
        return jdbc.sql(SELECT + "and i.token_hash = ?")
                .params(Timestamp.from(now), hash)
                .query(InvitationRepository::invitation)
                .optional();
    }

    /** Asked before the workspace is known. */
    Optional<UUID> findWorkspace(String hash) {
        return jdbc.sql("select find_invitation_workspace(?)").param(hash).query(UUID.class).list().stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** False when it was accepted or withdrawn meanwhile. */
    boolean accept(UUID id, Instant now) {
        return jdbc.sql(
                                "update invitations set accepted_at = ? where id = ? and accepted_at is null and withdrawn_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    boolean withdraw(UUID id, Instant now) {
        return jdbc.sql(
                                "update invitations set withdrawn_at = ? where id = ? and accepted_at is null and withdrawn_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    /** An address is invited once at a time; asking again makes the older link worthless. */
    void withdrawFor(String email, Instant now) {
        jdbc.sql(
                        "update invitations set withdrawn_at = ? where email = ? and accepted_at is null and withdrawn_at is null")
                .params(Timestamp.from(now), email)
                .update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("invited_by"),
                row.getString("workspace"));
    }
}
