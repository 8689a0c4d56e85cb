package app.earful.workspaces.apikeys;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.database.Ids;
import app.earful.platform.problems.NotFound;
import app.earful.platform.secrets.Secret;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import app.earful.workspaces.SignedIn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, recognises and revokes keys. */
@Service
@Transactional
public class ApiKeys {
    static final String PREFIX = "ea_";
    private static final int SHOWN = 9;
    /** A busy program must not cost a write with each call. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final ApiKeyRepository keys;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource time;

    ApiKeys(ApiKeyRepository keys, Audit audit, Ids ids, InstantSource time) {
        this.keys = keys;
        this.audit = audit;
        this.ids = ids;
        this.time = time;
    }

    /** The only time the key is known. */
    public Secret create(Member member, String name) {
        var secret = Secret.random(PREFIX);
        var id = ids.next();
        keys.add(id, member.id(), name, secret.text().substring(0, SHOWN), secret.hash(), time.instant());
        audit.record(member, "api_key.created", "api_key", id, Map.of("name", name));
        return secret;
    }

    void revoke(Member member, UUID id) {
        if (!keys.revoke(id, member.id(), time.instant())) {
            throw new NotFound("apikeys.unknown");
        }
        audit.record(member, "api_key.revoked", "api_key", id, Map.of());
    }

    /** All of somebody who leaves. Whoever comes back makes new ones. */
    public void revokeAllOf(UUID memberId) {
        keys.revokeAllOf(memberId, time.instant());
    }

    /** For whom a key speaks, if it works. Not within a workspace yet: that is what the key tells. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<SignedIn> recognise(Secret secret) {
        var owner = keys.findOwner(secret.hash());
        owner.ifPresent(found -> {
            var now = time.instant();
            var last = found.lastUsedAt();
            if (last == null || Duration.between(last, now).compareTo(GRAIN) >= 0) {
                CurrentWorkspace.runWithin(found.workspaceId(), () -> keys.noteUse(found.keyId(), now));
            }
        });
        return owner.map(found -> new SignedIn(found.workspaceId(), found.memberId()));
    }
}
