package app.earful.workspaces.signin;

import app.earful.platform.secrets.Seals;
import app.earful.workspaces.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Between the password and the choice of a workspace, the browser carries the proof; nothing is kept here. */
@Component
public class Choices {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Seals seals;
    private final InstantSource time;

    Choices(Seals seals, InstantSource time) {
        this.seals = seals;
        this.time = time;
    }

    /** A workspace the password opened, and the proof of it. */
    public record Choice(String workspaceName, String door) {}

    Choice seal(SignIns.Door door) {
        var signedIn = door.signedIn();
        var text = "%s %s %s"
                .formatted(
                        signedIn.workspaceId(),
                        signedIn.memberId(),
                        time.instant().plus(LIFE));
        return new Choice(door.workspaceName(), seals.seal("sign-in", text));
    }

    Optional<SignedIn> open(String sealed) {
        return seals.open("sign-in", sealed)
                .map(text -> text.split(" "))
                .filter(parts -> time.instant().isBefore(Instant.parse(parts[2])))
                .map(parts -> new SignedIn(UUID.fromString(parts[0]), UUID.fromString(parts[1])));
    }
}
