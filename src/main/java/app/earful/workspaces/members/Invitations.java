package app.earful.workspaces.members;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.database.Ids;
import app.earful.platform.problems.NotFound;
import app.earful.platform.secrets.Secret;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.Role;
import app.earful.workspaces.SignedIn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks people in, by a link that works once within seven days. */
@Service
@Transactional
class Invitations {
    static final Duration LIFE = Duration.ofDays(7);

    private final InvitationRepository invitations;
    private final MemberRepository members;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource time;

    Invitations(InvitationRepository invitations, MemberRepository members, Audit audit, Ids ids, InstantSource time) {
        this.invitations = invitations;
        this.members = members;
        this.audit = audit;
        this.ids = ids;
        this.time = time;
    }

    /**
     * The only time the link is known; its page is at {@code /invitations/} and the text.
     *
     * @throws app.earful.platform.problems.Invalid when a field cannot be right or the address is a member's already
     */
    Secret invite(Member owner, InvitationForm form) {
        var errors = form.errors();
        if (members.findByEmail(form.email()).isPresent()) {
            errors.add("email", "workspaces.person.taken");
        }
        errors.throwIfAny();
        var secret = Secret.random();
        var now = time.instant();
        var invitation = new Invitation(
                ids.next(),
                form.email(),
                form.name(),
                Role.of(form.role()),
                now,
                now.plus(LIFE),
                owner.name(),
                owner.workspace().name());
        invitations.withdrawFor(form.email(), now);
        invitations.add(invitation, secret.hash(), owner.id());
        audit.record(
                owner, "member.invited", "invitation", invitation.id(), Map.of("name", form.name(), "to", form.role()));
        return secret;
    }

    List<Invitation> open() {
        return invitations.findOpen(time.instant());
    }

    void withdraw(Member owner, UUID id) {
        if (!invitations.withdraw(id, time.instant())) {
            throw new NotFound("members.invitation.gone");
        }
        audit.record(owner, "member.invitation_withdrawn", "invitation", id, Map.of());
    }

    /** The invitation a link stands for, in its workspace. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Invitation> find(Secret secret) {
        return within(secret, hash -> invitations.findOpen(hash, time.instant()));
    }

    /**
     * Makes the invited a member.
     *
     * @param passwordHash made before, since that takes long and must hold no connection
     * @throws NotFound when it has been used, withdrawn or has expired
     */
    SignedIn accept(Invitation invitation, String name, String passwordHash) {
        var now = time.instant();
        if (!invitations.accept(invitation.id(), now)) {
            throw new NotFound("members.invitation.gone");
        }
        try {
            var member = members.add(new MemberRepository.NewMember(
                    ids.next(), name, invitation.email(), passwordHash, invitation.role(), now));
            audit.record(member, "member.joined", "member", member.id(), Map.of("name", name));
            return new SignedIn(CurrentWorkspace.get(), member.id());
        } catch (DuplicateKeyException exception) {
            throw new NotFound("members.invitation.gone");
        }
    }

    /** Runs in the workspace the link belongs to; empty when it belongs to none. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public <T> Optional<T> within(Secret secret, Function<String, Optional<T>> work) {
        var hash = secret.hash();
        return invitations
                .findWorkspace(hash)
                .flatMap(workspace ->
                        CurrentWorkspace.<Optional<T>, RuntimeException>within(workspace, () -> work.apply(hash)));
    }
}
