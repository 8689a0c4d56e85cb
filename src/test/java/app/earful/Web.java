package app.earful;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.platform.web.Flash;
import app.earful.workspaces.Member;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What members ask of the application when they are signed in: pages as a browser does, below /api as a program. */
public class Web {
    private final MockMvcTester mvc;

    Web(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    public MvcTestResult get(Member member, String address) {
        return mvc.get().uri(URI.create(address)).with(as(member)).exchange();
    }

    /** What stands there; there must be something. */
    public String read(Member member, String address) {
        return assertThat(get(member, address)).hasStatusOk().bodyText().actual();
    }

    /** @param fields names and values, in turn */
    public MvcTestResult post(Member member, String address, String... fields) {
        var request = mvc.post().uri(URI.create(address)).with(as(member)).with(csrf());
        for (var at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    /** The page that comes after a change, with the sentence about it. */
    public MvcTestResult follow(Member member, MvcTestResult changed) {
        assertThat(changed).hasStatus3xxRedirection();
        return mvc.get()
                .uri(URI.create(address(changed)))
                .cookie(changed.getResponse().getCookies())
                .with(as(member))
                .exchange();
    }

    /** Where a change leads to. */
    public static String address(MvcTestResult changed) {
        return Objects.requireNonNull(changed.getResponse().getRedirectedUrl());
    }

    /** Presses the undo that is offered after a change. */
    public MvcTestResult undo(Member member, MvcTestResult changed) {
        var flash = (Flash)
                Objects.requireNonNull(changed.getMvcResult().getFlashMap().get("flash"));
        return post(member, Objects.requireNonNull(flash.undo()));
    }

    /** @param json the body */
    public MvcTestResult send(Member member, HttpMethod method, String address, String json) {
        return mvc.method(method)
                .uri(URI.create(address))
                .with(as(member))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
