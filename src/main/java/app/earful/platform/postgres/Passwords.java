package app.earful.platform.postgres;

import app.earful.platform.postgres.installation.PostgresFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The generated passwords of the three roles, each in a file only we can read. */
record Passwords(String superuser, String owner, String application) {
    private static final int BYTES = 24;

    /** Reads them, making those that are missing. */
    static Passwords in(PostgresFolder folder) throws IOException {
        Files.createDirectories(folder.passwords());
        PostgresFolder.permit(folder.passwords(), "rwx------");
        return new Passwords(
                readOrMake(folder.passwords().resolve("superuser")),
                readOrMake(folder.passwords().resolve("owner")),
                readOrMake(folder.passwords().resolve("application")));
    }

    static boolean existIn(PostgresFolder folder) {
        return Files.exists(folder.passwords().resolve("application"));
    }

    private static String readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            var random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            PostgresFolder.write(file, Base64.getUrlEncoder().encodeToString(random), "rw-------");
        }
        return Files.readString(file).strip();
    }

    @Override
    public String toString() {
        return "Passwords[...]";
    }
}
