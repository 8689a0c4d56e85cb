package app.earful.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the container and the doors refuse looks like ours too: seen through the real port. */
@EarfulTest
class ErrorPagesTest {
    @LocalServerPort
    int port;

    @Test
    void aFormWithoutItsTokenGetsAPage() throws Exception {
        var answer = send(request("/sign-in").POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>This page was open too long to be trusted.");
    }

    @Test
    void theSameInGerman() throws Exception {
        var answer = send(request("/sign-in").header("Accept-Language", "de").POST(BodyPublishers.noBody()));
        assertThat(answer.body()).contains("<html lang=\"de\"", "war zu lange offen");
    }

    @Test
    void anErrorPageGivesAwayNothing() throws Exception {
        var answer = send(request("/error").GET());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception", "springframework", "Tomcat");
    }

    @Test
    void aProgramGetsAProblemDocument() throws Exception {
        var answer = send(request("/api/v1/customers/..;/").GET());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"We could not read this request.\"");
    }

    @Test
    void anAddressInAnotherEncodingCannotBeRead() throws Exception {
        assertThat(send(request("/sign-in?x=%ef").GET()).statusCode()).isEqualTo(400);
        var form = BodyPublishers.ofString("email=%ef");
        assertThat(send(request("/sign-in")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(form))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFileThatIsTooLargeIsTurnedAwayBeforeItIsSent() throws IOException {
        assertThat(announce("/imports", 200_000_000)).startsWith("HTTP/1.1 302").contains("/imports/new?large");
        assertThat(announce("/api/v1/imports", 200_000_000))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "larger than 100 MB");
    }

    /** Only the head of a request, as a browser sends it before the body. */
    private String announce(String path, long length) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            var head =
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                            + "Content-Length: " + length + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            // what is announced never comes, so the connection stays open: the answer is what is there first
            var answer = new byte[4000];
            return new String(answer, 0, socket.getInputStream().read(answer), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
