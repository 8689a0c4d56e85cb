package app.earful.platform.postgres;

import app.earful.platform.postgres.installation.StartRefused;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Turns what goes wrong while starting into a sentence for the person who wanted to start. */
final class Refusals {
    interface Attempt<T> {
        T make() throws IOException, InterruptedException, SQLException;
    }

    private Refusals() {}

    static <T> T inWords(Path dataFolder, Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (IOException e) {
            throw new StartRefused(sentence(dataFolder, e), e);
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database in %s could not be prepared: %s".formatted(dataFolder, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start of the database in %s was interrupted.".formatted(dataFolder), e);
        }
    }

    private static String sentence(Path dataFolder, IOException e) {
        var reason = String.valueOf(e.getMessage());
        if (reason.contains("No space left") || reason.contains("not enough space")) {
            return "The disk that holds %s is full; make room on it and start again.".formatted(dataFolder);
        }
        var advice = e instanceof AccessDeniedException || reason.contains("Read-only file system")
                ? "make it writable for user %s, or set EARFUL_DATA to a folder that is"
                        .formatted(System.getProperty("user.name"))
                : "check EARFUL_DATA";
        return "The data folder %s cannot be used (%s: %s); %s."
                .formatted(dataFolder, e.getClass().getSimpleName(), reason, advice);
    }
}
