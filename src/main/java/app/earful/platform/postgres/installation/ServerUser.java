package app.earful.platform.postgres.installation;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account PostgreSQL runs as: our own, or an unprivileged one where Earful runs as root, which PostgreSQL refuses.
 *
 * @param account null for our own
 * @param leash words before the server's command that end it when we die, where the system has such
 * @param walksAnywhere whether it keeps root's right to walk through closed folders and to read, and no other
 */
public record ServerUser(@Nullable Account account, List<String> leash, boolean walksAnywhere) {
    private static final Path ROOT = Path.of("/");
    private static final Set<PosixFilePermission> GROUPS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    public record Account(String name, int user, int group) {}

    public static ServerUser of(PostgresFolder folder) throws IOException, InterruptedException {
        if (isWindows()) {
            return new ServerUser(null, List.of(), false);
        }
        var account = new UnixSystem().getUid() == 0 ? accountFor(folder) : null;
        if (account != null && !runs("setpriv", "--reuid", "0", "true")) {
            throw new StartRefused(
                    "PostgreSQL never runs as root and there is no setpriv to change to %s with; install util-linux, or start Earful as an ordinary user."
                            .formatted(account.name()));
        }
        // A session of its own: Ctrl-C in the terminal must reach the application only, which then stops the server.
        return new ServerUser(
                account,
                runs("setsid", "setpriv", "--pdeathsig", "INT", "true")
                        ? List.of("setsid", "setpriv", "--pdeathsig", "INT")
                        : List.of(),
                false);
    }

    public static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** The command, run as this account. */
    public List<String> command(List<String> words) {
        return join(identity(), words);
    }

    /** The same for the server itself, which is to end when the thread that starts it does. */
    public List<String> serverCommand(List<String> words) {
        return join(leash, command(words));
    }

    public void own(Path path) throws IOException {
        if (account != null) {
            Files.setAttribute(path, "unix:uid", account.user());
            Files.setAttribute(path, "unix:gid", account.group());
        }
    }

    /** Opens a closed folder of ours to the account's group, to walk through and no more. */
    public void letIn(Path folder) throws IOException, InterruptedException {
        if (account == null || canEnter(folder)) {
            return;
        }
        var permissions = Files.getPosixFilePermissions(folder);
        if (Files.getAttribute(folder, "unix:uid").equals(0)
                && permissions.stream().noneMatch(GROUPS::contains)) {
            Files.setAttribute(folder, "unix:gid", account.group());
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    /**
     * The account as it is where it can get to the folder; where one above is closed to it, such as root's own, with the
     * right to walk through. Refuses where the system knows no such right.
     */
    public ServerUser withWayTo(Path folder) throws IOException, InterruptedException {
        if (account == null || canEnter(folder)) {
            return this;
        }
        var walker = new ServerUser(account, leash, true);
        if (walker.canEnter(folder)) {
            return walker;
        }
        var closed = folder.toRealPath();
        while (closed.getParent() != null && !canEnter(closed.getParent())) {
            closed = closed.getParent();
        }
        throw new StartRefused(
                "PostgreSQL runs as user %s, who may not enter %s; set EARFUL_DATA to a folder everyone can walk to, such as /var/lib/earful, or run 'chmod o+x %s'."
                        .formatted(account.name(), closed, closed));
    }

    private boolean canEnter(Path folder) throws IOException, InterruptedException {
        return Command.run(command(List.of("test", "-d", folder + "/.")), ROOT, LIMIT)
                .succeeded();
    }

    private List<String> identity() {
        if (account == null) {
            return List.of();
        }
        var user = Integer.toString(account.user());
        var group = Integer.toString(account.group());
        var plain = List.of("setpriv", "--reuid", user, "--regid", group, "--clear-groups", "--no-new-privs");
        return walksAnywhere
                ? join(
                        plain,
                        List.of(
                                // with this, the right also counts in access(), by which initdb looks for its
                                // neighbours
                                "--securebits=+no_setuid_fixup",
                                "--inh-caps=+dac_read_search",
                                "--ambient-caps=+dac_read_search"))
                : plain;
    }

    // Whoever owns the cluster already stays its owner: the accounts of a machine come and go, the data does not.
    private static Account accountFor(PostgresFolder folder) throws IOException, InterruptedException {
        var candidates = new ArrayList<>(List.of("postgres", "nobody", "daemon"));
        if (Files.exists(folder.cluster())) {
            candidates.addFirst(Objects.toString(Files.getAttribute(folder.cluster(), "unix:uid")));
        }
        for (var name : candidates) {
            var account = account(name);
            if (account != null && account.user() != 0) {
                return account;
            }
        }
        throw new StartRefused(
                "PostgreSQL never runs as root and there is no unprivileged user to run it as; create one with 'useradd --system postgres', or start Earful as an ordinary user.");
    }

    private static @Nullable Account account(String nameOrNumber) throws IOException, InterruptedException {
        var name = Command.run(List.of("id", "-un", nameOrNumber), ROOT, LIMIT);
        var user = Command.run(List.of("id", "-u", nameOrNumber), ROOT, LIMIT);
        var group = Command.run(List.of("id", "-g", nameOrNumber), ROOT, LIMIT);
        return name.succeeded() && user.succeeded() && group.succeeded()
                ? new Account(name.output(), Integer.parseInt(user.output()), Integer.parseInt(group.output()))
                : null;
    }

    private static boolean runs(String... words) throws InterruptedException {
        try {
            return Command.run(List.of(words), ROOT, LIMIT).succeeded();
        } catch (IOException missing) {
            return false;
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        var words = new ArrayList<>(first);
        words.addAll(second);
        return List.copyOf(words);
    }
}
