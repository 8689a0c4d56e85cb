package app.earful.platform.postgres.installation;

import org.jspecify.annotations.Nullable;

/** The database cannot be started as things are; the message is one sentence that says what is wrong and what to do. */
public class StartRefused extends RuntimeException {
    public StartRefused(String sentence) {
        this(sentence, null);
    }

    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
