package app.earful.platform.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach this installation: EARFUL_PUBLIC_URL, or this machine and the port. */
@Component
public class PublicUrl {
    private final String url;

    PublicUrl(@Value("${earful.public-url:}") String publicUrl, @Value("${server.port:8080}") int port) {
        url = publicUrl.isBlank()
                ? "http://127.0.0.1:" + port
                : publicUrl.strip().replaceAll("/+$", "");
    }

    /** @param path begins with a slash */
    public String to(String path) {
        return url + path;
    }

    /** Cookies are then for TLS only. */
    public boolean secure() {
        return url.startsWith("https:");
    }
}
