package app.earful.workspaces.passwords;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import app.earful.workspaces.sessions.Sessions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** A new password ends every other session: whoever knew the old one is out. */
@Service
public class PasswordChanges {
    private final PasswordRepository repository;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Sessions sessions;
    private final Audit audit;
    private final TransactionOperations transactions;

    PasswordChanges(
            PasswordRepository repository,
            Passwords passwords,
            Throttle throttle,
            Sessions sessions,
            Audit audit,
            TransactionOperations transactions) {
        this.repository = repository;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * @throws Invalid when the current one is wrong or the new one is not good enough
     */
    void change(Member member, String current, String wanted, String address, @Nullable String keepSession) {
        check(member, wanted);
        checkCurrent(member, current, address);
        set(member, wanted, "member.password_changed", keepSession);
    }

    /** @throws Invalid when it is not good enough */
    void check(Member member, String wanted) {
        var errors = new FieldErrors();
        passwords.check(errors, "password", wanted, member.email());
        errors.throwIfAny();
    }

    void set(Member member, String wanted, String action, @Nullable String keepSession) {
        var hash = passwords.hash(wanted);
        transactions.executeWithoutResult(_ -> {
            repository.change(member.id(), hash);
            audit.record(member, action, "member", member.id(), Map.of("name", member.name()));
        });
        sessions.endOthers(member.id(), keepSession);
    }

    /**
     * Asks again who it is, for what must not be done from a browser left open; counts as signing in does.
     *
     * @throws Invalid when it is wrong, or there were too many wrong ones
     */
    public void checkCurrent(Member member, String current, String address) {
        try {
            var device = "session " + member.id();
            throttle.begin(member.email(), address, device);
            var stored = repository.findHash(member.id());
            if (!passwords.matches(current, stored.orElse(null))) {
                throw new Invalid(new FieldErrors().add("current", "signin.password.wrong"));
            }
            throttle.succeed(member.email(), address, device);
        } catch (TooManyAttempts tooMany) {
            throw new Invalid(new FieldErrors().add("current", "signin.wait", tooMany.seconds()));
        }
    }
}
