package app.earful.workspaces;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.database.Ids;
import app.earful.platform.problems.Conflict;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes workspaces. */
@Service
public class Workspaces {
    private final WorkspaceRepository workspaces;
    private final MemberRepository members;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Ids ids;
    private final InstantSource time;

    Workspaces(
            WorkspaceRepository workspaces,
            MemberRepository members,
            Audit audit,
            TransactionOperations transactions,
            Ids ids,
            InstantSource time) {
        this.workspaces = workspaces;
        this.members = members;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.time = time;
    }

    /** @param language "en" or "de"; region is a subdivision that Jollyday knows, in lower case, or null */
    public record NewWorkspace(
            String name,
            String country,
            @Nullable String region,
            ZoneId zone,
            String language,
            String currency,
            boolean sample) {}

    /** @param passwordHash null for somebody who cannot sign in */
    public record NewOwner(
            String name, String email, @Nullable String passwordHash) {}

    /**
     * A workspace with its first owner, both or neither.
     *
     * @throws Conflict when there is one of that name
     */
    public SignedIn create(NewWorkspace workspace, NewOwner owner) {
        var id = ids.next();
        return CurrentWorkspace.<SignedIn, RuntimeException>within(
                id,
                () -> Objects.requireNonNull(transactions.execute(_ -> {
                    if (isTaken(workspace.name())) {
                        throw new Conflict("workspaces.name.taken", workspace.name());
                    }
                    workspaces.add(id, workspace, time.instant());
                    var member = members.add(new MemberRepository.NewMember(
                            ids.next(), owner.name(), owner.email(), owner.passwordHash(), Role.OWNER, time.instant()));
                    audit.record(member, "workspace.created", "workspace", id, Map.of("name", workspace.name()));
                    return new SignedIn(id, member.id());
                })));
    }

    private boolean isTaken(String name) {
        return workspaces.listAll().stream().anyMatch(other -> other.name().equalsIgnoreCase(name));
    }

    /** @throws app.earful.platform.problems.Invalid when a field cannot be right */
    void change(Member owner, WorkspaceForm form) {
        var errors = form.errors();
        var before = owner.workspace();
        if (!before.name().equalsIgnoreCase(form.name()) && isTaken(form.name())) {
            errors.add("name", "workspaces.name.taken", form.name());
        }
        errors.throwIfAny();
        transactions.executeWithoutResult(_ -> {
            workspaces.change(form);
            audit.record(
                    owner,
                    "workspace.changed",
                    "workspace",
                    owner.workspaceId(),
                    Map.of("name", form.name(), "from", before.name()));
        });
    }
}
