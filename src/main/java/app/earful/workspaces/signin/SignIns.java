package app.earful.workspaces.signin;

import app.earful.workspaces.SignedIn;
import app.earful.workspaces.passwords.Passwords;
import app.earful.workspaces.passwords.Throttle;
import app.earful.workspaces.passwords.TooManyAttempts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Checks a password. Not one transaction: hashing takes long and must hold no connection meanwhile. */
@Service
class SignIns {
    private final SignInRepository repository;
    private final Throttle throttle;
    private final Passwords passwords;

    SignIns(SignInRepository repository, Throttle throttle, Passwords passwords) {
        this.repository = repository;
        this.throttle = throttle;
        this.passwords = passwords;
    }

    record Door(SignedIn signedIn, String workspaceName) {}

    /**
     * Every workspace this address and password open; none when they are wrong, in the same words and the same time for
     * an address nobody has.
     *
     * @throws TooManyAttempts when it has to wait
     */
    List<Door> check(String email, String password, String address, @Nullable String device) {
        throttle.begin(email, address, device);
        var candidates = repository.findCandidates(email);
        if (candidates.isEmpty()) {
            passwords.matches(password, null);
            return List.of();
        }
        var doors = candidates.stream()
                .filter(candidate -> passwords.matches(password, candidate.passwordHash()))
                .map(candidate -> new Door(
                        new SignedIn(candidate.workspaceId(), candidate.memberId()), candidate.workspaceName()))
                .toList();
        if (!doors.isEmpty()) {
            throttle.succeed(email, address, device);
        }
        return doors;
    }
}
