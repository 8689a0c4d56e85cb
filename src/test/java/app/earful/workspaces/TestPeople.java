package app.earful.workspaces;

import app.earful.workspaces.passwords.Passwords;
import java.time.ZoneId;
import java.util.UUID;

/** People who can sign in with a password, each in a fresh workspace of their own. */
public class TestPeople {
    public static final String PASSWORD = "correct horse battery";

    private final Workspaces workspaces;
    private final String hash;

    TestPeople(Workspaces workspaces, Passwords passwords) {
        this.workspaces = workspaces;
        this.hash = passwords.hash(PASSWORD);
    }

    public record Person(SignedIn signedIn, String email, String workspaceName) {}

    public Person owner() {
        return owner("olga-" + UUID.randomUUID() + "@example.com");
    }

    public Person owner(String email) {
        var name = "Workspace " + UUID.randomUUID();
        var workspace = new Workspaces.NewWorkspace(name, "DE", "by", ZoneId.of("Europe/Berlin"), "en", "EUR", false);
        return new Person(
                workspaces.create(workspace, new Workspaces.NewOwner("Olga Owner", email, hash)), email, name);
    }
}
