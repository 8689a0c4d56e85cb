package app.earful.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * 256 random bits handed to somebody once. We keep only the hash; a plain SHA-256 is enough because nobody can guess
 * the text. Never printed by accident: toString says nothing.
 */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        return random("");
    }

    /** The prefix lets people and scanners see what kind of secret lies around. */
    public static Secret random(String prefix) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** 64 hexadecimal digits. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java has SHA-256", exception);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
