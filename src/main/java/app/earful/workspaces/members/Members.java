package app.earful.workspaces.members;

import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.NotFound;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.Role;
import app.earful.workspaces.apikeys.ApiKeys;
import app.earful.workspaces.sessions.Sessions;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes who may do what. A workspace is never without an owner. */
@Service
@Transactional
class Members {
    private final MemberRepository members;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final Audit audit;

    Members(MemberRepository members, Sessions sessions, ApiKeys keys, Audit audit) {
        this.members = members;
        this.sessions = sessions;
        this.keys = keys;
        this.audit = audit;
    }

    void changeRole(Member owner, UUID id, Role role) {
        var owners = members.lockOwners();
        var member = get(id);
        if (member.role() == role) {
            return;
        }
        refuseWithoutOwner(member, owners);
        members.changeRole(id, role);
        audit.record(
                owner,
                "member.role_changed",
                "member",
                id,
                Map.of("name", member.name(), "from", member.role().word(), "to", role.word()));
    }

    /** Keeps everything they did; they cannot sign in any more, and where they are signed in ends now, as do their keys. */
    void deactivate(Member owner, UUID id) {
        var owners = members.lockOwners();
        var member = get(id);
        refuseWithoutOwner(member, owners);
        members.setActive(id, false);
        sessions.endOthers(id, null);
        keys.revokeAllOf(id);
        audit.record(owner, "member.deactivated", "member", id, Map.of("name", member.name()));
    }

    void reactivate(Member owner, UUID id) {
        var member = get(id);
        members.setActive(id, true);
        audit.record(owner, "member.reactivated", "member", id, Map.of("name", member.name()));
    }

    private Member get(UUID id) {
        return members.find(id).orElseThrow(() -> new NotFound("members.unknown"));
    }

    private static void refuseWithoutOwner(Member member, Set<UUID> owners) {
        if (owners.equals(Set.of(member.id()))) {
            throw new Conflict("members.lastOwner", member.name());
        }
    }
}
