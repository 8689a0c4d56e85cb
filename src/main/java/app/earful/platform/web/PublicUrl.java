package app.earful.platform.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people reach this installation: EARFUL_PUBLIC_URL, or this machine and the port. */
@Component
public class PublicUrl {
    private final String configured;
    private final Environment environment;

    PublicUrl(@Value("${earful.public-url:}") String configured, Environment environment) {
        this.configured = configured.strip().replaceAll("/+$", "");
        this.environment = environment;
    }

    /** @param path begins with a slash */
    public String to(String path) {
        return (configured.isEmpty() ? local() : configured) + path;
    }

    /** From this very machine, past any proxy. */
    public String toHere(String path) {
        return local() + path;
    }

    /** Cookies are then for TLS only. */
    public boolean secure() {
        return configured.startsWith("https:");
    }

    /** The port is known for sure only once the server listens; a command, which has none, takes the configured one. */
    private String local() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://127.0.0.1:" + port;
    }
}
