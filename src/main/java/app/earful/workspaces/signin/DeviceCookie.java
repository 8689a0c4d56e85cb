package app.earful.workspaces.signin;

import app.earful.platform.secrets.Seals;
import app.earful.platform.secrets.Secret;
import app.earful.platform.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Remembers in the browser, sealed, that it once knew the password of an account. It opens nothing. */
@Component
class DeviceCookie {
    private static final String NAME = "earful_device";

    private final Seals seals;
    private final PublicUrl publicUrl;

    DeviceCookie(Seals seals, PublicUrl publicUrl) {
        this.seals = seals;
        this.publicUrl = publicUrl;
    }

    /** A name for this browser if it signed in to this account before. */
    Optional<String> find(HttpServletRequest request, String email) {
        var cookie = WebUtils.getCookie(request, NAME);
        return Optional.ofNullable(cookie)
                .flatMap(found -> seals.open("device", found.getValue()))
                .filter(text -> text.startsWith(new Secret(email).hash() + " "));
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String email) {
        if (find(request, email).isEmpty()) {
            var text = new Secret(email).hash() + " " + Secret.random().text();
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(NAME, seals.seal("device", text))
                            .path("/sign-in")
                            .maxAge(Duration.ofDays(365))
                            .httpOnly(true)
                            .secure(publicUrl.secure())
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }
}
