package app.earful.platform.postgres;

import app.earful.platform.postgres.installation.StartRefused;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Where a database is and as whom to sign in. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {
    /**
     * Reads {@code postgres://user:password@host:port/database?options} or the same with {@code jdbc:postgresql://}.
     *
     * @throws StartRefused when it is neither
     */
    public static DatabaseAddress parse(String url) {
        try {
            var uri = new URI(url.startsWith("jdbc:") ? url.substring(5) : url);
            var user = uri.getRawUserInfo();
            if (uri.getHost() == null
                    || user == null
                    || !String.valueOf(uri.getScheme()).startsWith("postgres")) {
                throw unreadable();
            }
            var colon = user.indexOf(':');
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new DatabaseAddress(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                    decode(colon < 0 ? user : user.substring(0, colon)),
                    colon < 0 ? "" : decode(user.substring(colon + 1)));
        } catch (URISyntaxException exception) {
            throw unreadable();
        }
    }

    private static StartRefused unreadable() {
        return new StartRefused(
                "DATABASE_URL cannot be read; it should look like postgres://user:password@host:5432/database");
    }

    private static String decode(String text) {
        // in an address, unlike in a form, a plus is a plus
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return user + " at " + jdbcUrl.replaceAll("\\?.*", "");
    }
}
