package app.earful.workspaces.setup;

import app.earful.platform.secrets.InstallationRepository;
import app.earful.platform.secrets.Secret;
import app.earful.platform.web.PublicUrl;
import app.earful.workspaces.WorkspaceRemoved;
import app.earful.workspaces.WorkspaceRepository;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Proves that whoever sets up a fresh installation can read its console. A new one with each start, until it is used. */
@Component
@ConditionalOnWebApplication
class SetupToken {
    private static final String NAME = "setup-token";

    private final InstallationRepository installation;
    private final WorkspaceRepository workspaces;
    private final PublicUrl publicUrl;
    private final String command;
    private final boolean training;

    SetupToken(
            InstallationRepository installation,
            WorkspaceRepository workspaces,
            PublicUrl publicUrl,
            @Value("${earful.command}") String command,
            @Value("${earful.training}") boolean training) {
        this.installation = installation;
        this.workspaces = workspaces;
        this.publicUrl = publicUrl;
        this.command = command;
        this.training = training;
    }

    /** Printed for a person at the console, and only until somebody has used it. */
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (command.equals("run") && !training && !isSetUp()) {
            System.out.println("Set up Earful: " + publicUrl.to("/setup?token=" + renew().text()));
        }
    }

    /** The last workspace was taken away: the wizard is open again. */
    @EventListener(WorkspaceRemoved.class)
    void printAgain() {
        if (!isSetUp()) {
            System.out.println("Set up Earful: " + publicUrl.to("/setup?token=" + renew().text()));
        }
    }

    Secret renew() {
        var secret = Secret.random();
        installation.put(NAME, secret.hash());
        return secret;
    }

    boolean isSetUp() {
        return !workspaces.listAll().isEmpty();
    }

    boolean fits(Secret secret) {
        return installation
                .find(NAME)
                .filter(hash -> MessageDigest.isEqual(
                        hash.getBytes(StandardCharsets.UTF_8), secret.hash().getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** True for the first to come. */
    boolean spend(Secret secret) {
        return installation.removeIf(NAME, secret.hash());
    }

    /** After all it was not used. */
    void giveBack(Secret secret) {
        installation.put(NAME, secret.hash());
    }
}
