package app.earful.platform.database;

/** The application cannot start here. The message is one sentence for a person: what is wrong and what would be right. */
public class StartRefused extends RuntimeException {
    public StartRefused(String message) {
        super(message);
    }
}
