package app.earful.platform.postgres;

import app.earful.platform.postgres.installation.Installation;
import app.earful.platform.postgres.installation.PostgresFolder;
import app.earful.platform.postgres.installation.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The folder of tables and logs PostgreSQL works on. */
final class Cluster {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Cluster() {}

    /** Makes it unless it is there; refuses one this version of PostgreSQL cannot read. */
    static Passwords ensure(Installation at) throws IOException, InterruptedException {
        if (Files.exists(at.folder().cluster())) {
            requireVersion(at);
            if (!Passwords.existIn(at.folder())) {
                throw new StartRefused(
                        "The passwords of the database are missing from %s; put that folder back from a backup."
                                .formatted(at.folder().passwords()));
            }
            return Passwords.in(at.folder());
        }
        var passwords = Passwords.in(at.folder());
        create(at, passwords);
        return passwords;
    }

    private static void requireVersion(Installation at) throws IOException {
        var versionFile = at.folder().cluster().resolve("PG_VERSION");
        var found = Files.readString(versionFile).strip();
        var ours = Integer.toString(at.binaries().majorVersion());
        if (!found.equals(ours)) {
            throw new StartRefused(
                    "The data in %s was written by PostgreSQL %s and this version of Earful brings PostgreSQL %s; start it with the version of Earful that wrote it."
                            .formatted(at.folder().cluster(), found, ours));
        }
    }

    private static void create(Installation at, Passwords passwords) throws IOException, InterruptedException {
        var folder = at.folder();
        Files.deleteIfExists(folder.prepared());
        var unfinished = folder.newUnfinishedCluster();
        PostgresFolder.permit(unfinished, "rwx------");
        at.user().own(unfinished);
        var passwordFile = folder.root().resolve("initdb-password");
        try {
            PostgresFolder.write(passwordFile, passwords.superuser() + "\n", "rw-------");
            at.user().own(passwordFile);
            initialize(at, unfinished, passwordFile);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        PostgresFolder.rename(unfinished, folder.cluster());
    }

    private static void initialize(Installation at, Path unfinished, Path passwordFile)
            throws IOException, InterruptedException {
        // The builtin locale sorts and folds the same on every platform; ICU and libc differ between them.
        var result = at.run(
                LIMIT,
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + ServerSettings.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
        if (!result.succeeded()) {
            throw new StartRefused("PostgreSQL could not set up its data in %s: %s"
                    .formatted(at.folder().cluster(), result.reason()));
        }
    }
}
