package app.earful.workspaces.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Keeps cookies from one request to the next, like the browser of one person at one address. */
public class Browser {
    private final MockMvcTester pages;
    private final String address;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    public Browser(MockMvcTester pages, String address) {
        this.pages = pages;
        this.address = address;
    }

    public MvcTestResult get(String path) {
        return keep(from(pages.get().uri(path)).exchange());
    }

    /** @param fields name, value, name, value */
    public MvcTestResult post(String path, String... fields) {
        var request = from(pages.post().uri(path)).with(csrf());
        for (var at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return keep(request.exchange());
    }

    public MvcTestResult signIn(String email, String password) {
        return post("/sign-in", "email", email, "password", password);
    }

    public Map<String, Cookie> cookies() {
        return cookies;
    }

    /** @throws IllegalStateException when there is none */
    public Cookie cookie(String name) {
        var cookie = cookies.get(name);
        if (cookie == null) {
            throw new IllegalStateException("no cookie " + name);
        }
        return cookie;
    }

    private MockMvcTester.MockMvcRequestBuilder from(MockMvcTester.MockMvcRequestBuilder request) {
        request.header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        return request.with(raw -> {
            raw.setRemoteAddr(address);
            return raw;
        });
    }

    private MvcTestResult keep(MvcTestResult result) {
        for (var cookie : result.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return result;
    }
}
