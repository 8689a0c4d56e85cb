package app.earful.workspaces.signin;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.workspaces.Member;
import app.earful.workspaces.SignedIn;
import app.earful.workspaces.passwords.PasswordRepository;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Where else the same person is a member. */
@NamedInterface("signin")
@Service
public class OtherPlaces {
    private final SignInRepository repository;
    private final PasswordRepository passwords;

    OtherPlaces(SignInRepository repository, PasswordRepository passwords) {
        this.repository = repository;
        this.passwords = passwords;
    }

    /**
     * The workspace a sample one was made from: there the same address has the same stored hash, which is salted and so can
     * only be a copy. None when either password was changed since.
     */
    public Optional<SignedIn> origin(Member member) {
        var hash = passwords.findHash(member.id()).orElse(null);
        return repository.findCandidates(member.email()).stream()
                .filter(one -> !one.workspaceId().equals(CurrentWorkspace.get()))
                .filter(one -> hash != null && hash.equals(one.passwordHash()))
                .map(one -> new SignedIn(one.workspaceId(), one.memberId()))
                .findFirst();
    }
}
