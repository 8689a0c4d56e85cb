package app.earful.workspaces.passwords;

import app.earful.platform.problems.FieldErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashing with Argon2id and what makes a password good enough (NIST SP 800-63B: length and no common ones, nothing else). */
@NamedInterface("passwords")
@Component
public class Passwords {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    /** The parameters of OWASP's cheat sheet: 19 MiB, two passes, one lane. */
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

    /** So that a crowd at the door cannot eat the memory at 19 MiB each. */
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final Set<String> common;
    private final String dummyHash;

    Passwords() throws IOException {
        common = new ClassPathResource("signin/common-passwords.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toUnmodifiableSet());
        dummyHash = hash("nobody has this password");
    }

    public String hash(String password) {
        return slowly(() -> String.valueOf(argon2.encode(normalized(password))));
    }

    /** Takes the same time for somebody without a password as for somebody with one. */
    public boolean matches(String password, @Nullable String hash) {
        var right = slowly(() -> argon2.matches(normalized(password), hash == null ? dummyHash : hash));
        return right && hash != null;
    }

    /** Says under this field's name what is wrong with a new password, if anything is. */
    public void check(FieldErrors errors, String field, String password, String email) {
        var length = password.codePointCount(0, password.length());
        var lower = password.toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            errors.add(field, "signin.password.short", SHORTEST);
        } else if (length > LONGEST) {
            errors.add(field, "signin.password.long", LONGEST);
        } else if (common.contains(lower)
                || lower.equals(email.toLowerCase(Locale.ROOT))
                || lower.chars().distinct().count() < 4) {
            errors.add(field, "signin.password.common");
        }
    }

    /** Two keyboards may write the same letter as one sign or as two. */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T slowly(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
