package app.earful.workspaces.passwords;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.database.Ids;
import app.earful.platform.problems.NotFound;
import app.earful.platform.secrets.Secret;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Links with which somebody who forgot their password chooses a new one: once, within an hour. */
@Service
public class PasswordLinks {
    private static final Duration LIFE = Duration.ofHours(1);

    /** A link that has expired still says so for a while. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final PasswordLinkRepository links;
    private final MemberRepository members;
    private final PasswordChanges changes;
    private final Ids ids;
    private final InstantSource time;

    PasswordLinks(
            PasswordLinkRepository links,
            MemberRepository members,
            PasswordChanges changes,
            Ids ids,
            InstantSource time) {
        this.links = links;
        this.members = members;
        this.changes = changes;
        this.ids = ids;
        this.time = time;
    }

    /** The only time the link is known; its page is at {@code /password/} and the text. */
    public Secret create(Member member) {
        var secret = Secret.random();
        var now = time.instant();
        links.add(ids.next(), member.id(), secret.hash(), now, now.plus(LIFE));
        return secret;
    }

    Optional<Member> find(Secret secret) {
        return within(
                secret,
                hash -> links.findMember(hash, time.instant())
                        .flatMap(members::find)
                        .filter(Member::active));
    }

    /** @throws NotFound when it has been used or is too old */
    void use(Secret secret, String password) {
        var member = find(secret).orElseThrow(() -> new NotFound("signin.link.gone"));
        changes.check(member, password);
        within(secret, hash -> {
            if (!links.use(hash, time.instant())) {
                throw new NotFound("signin.link.gone");
            }
            changes.set(member, password, "member.password_reset", null);
            return Optional.of(true);
        });
    }

    private <T> Optional<T> within(Secret secret, Function<String, Optional<T>> work) {
        var hash = secret.hash();
        return links.findWorkspace(hash)
                .flatMap(workspace ->
                        CurrentWorkspace.<Optional<T>, RuntimeException>within(workspace, () -> work.apply(hash)));
    }

    /** Of the current workspace. */
    public void removeOld() {
        links.removeExpiredBefore(time.instant().minus(KEPT));
    }
}
