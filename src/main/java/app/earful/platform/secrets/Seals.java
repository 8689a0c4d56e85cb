package app.earful.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Marks a text so that we know it again when a browser brings it back (HMAC-SHA-256 under the installation's key). */
@Component
public class Seals {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final InstallationRepository installation;
    private @Nullable SecretKeySpec key;

    Seals(InstallationRepository installation) {
        this.installation = installation;
    }

    /** The purpose is sealed along, so that a text for one use is worth nothing for another. */
    public String seal(String purpose, String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "."
                + ENCODER.encodeToString(mac(purpose, text));
    }

    /** The text, if it was sealed here for this purpose. */
    public Optional<String> open(String purpose, @Nullable String sealed) {
        var dot = sealed == null ? -1 : sealed.indexOf('.');
        if (sealed == null || dot < 0) {
            return Optional.empty();
        }
        try {
            var decoder = Base64.getUrlDecoder();
            var text = new String(decoder.decode(sealed.substring(0, dot)), StandardCharsets.UTF_8);
            return MessageDigest.isEqual(mac(purpose, text), decoder.decode(sealed.substring(dot + 1)))
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (IllegalArgumentException exception) {
            return Optional.empty();
        }
    }

    private byte[] mac(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("every Java has HmacSHA256", exception);
        }
    }

    private synchronized SecretKeySpec key() {
        var known = key;
        if (known == null) {
            var stored = installation.putIfAbsent("seal-key", Secret.random().text());
            known = new SecretKeySpec(Base64.getUrlDecoder().decode(stored), "HmacSHA256");
            key = known;
        }
        return known;
    }
}
