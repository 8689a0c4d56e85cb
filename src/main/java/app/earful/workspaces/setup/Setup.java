package app.earful.workspaces.setup;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.secrets.Secret;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.People;
import app.earful.workspaces.SignedIn;
import app.earful.workspaces.WorkspaceForm;
import app.earful.workspaces.WorkspaceRepository;
import app.earful.workspaces.Workspaces;
import app.earful.workspaces.apikeys.ApiKeys;
import app.earful.workspaces.passwords.Passwords;
import org.springframework.stereotype.Service;

/** Makes the first workspace and its owner, from the wizard and from the command line alike. */
@Service
class Setup {
    private final Workspaces workspaces;
    private final MemberRepository members;
    private final Passwords passwords;
    private final WorkspaceRepository all;

    Setup(Workspaces workspaces, MemberRepository members, Passwords passwords, WorkspaceRepository all) {
        this.workspaces = workspaces;
        this.members = members;
        this.passwords = passwords;
        this.all = all;
    }

    void check(OwnerForm owner, FieldErrors errors) {
        People.checkName(errors, "ownerName", owner.ownerName());
        People.checkEmail(errors, owner.email());
        passwords.check(errors, "password", owner.password(), owner.email());
    }

    SignedIn create(WorkspaceForm workspace, OwnerForm owner) {
        return workspaces.create(
                workspace.workspace(),
                new Workspaces.NewOwner(owner.ownerName(), owner.email(), passwords.hash(owner.password())));
    }

    Secret key(SignedIn owner, ApiKeys keys, String name) {
        return CurrentWorkspace.<Secret, RuntimeException>within(
                owner.workspaceId(),
                () -> keys.create(members.find(owner.memberId()).orElseThrow(), name));
    }

    Secret keyOfTheOnlyOwner(ApiKeys keys, String name) {
        var workspace = all.listAll().getFirst();
        return CurrentWorkspace.<Secret, RuntimeException>within(
                workspace.id(), () -> keys.create(members.findActive().getFirst(), name));
    }
}
