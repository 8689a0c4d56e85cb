package app.earful.platform.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests ask for the same. */
final class RequestHash {
    private RequestHash() {}

    static String of(HttpServletRequest request, byte[] body) throws IOException {
        var digest = begin(request);
        digest.update(body);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of the parts and not of the bytes between them: the boundary is another one each time. */
    static String ofParts(HttpServletRequest request) throws IOException, ServletException {
        var digest = begin(request);
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            for (var part : request.getParts()) {
                out.write((part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                try (InputStream content = part.getInputStream()) {
                    content.transferTo(out);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest begin(HttpServletRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var asked = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
            digest.update(asked.getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java has SHA-256", exception);
        }
    }
}
