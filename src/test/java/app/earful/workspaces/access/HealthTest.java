package app.earful.workspaces.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Through a real socket where the caller's address matters. */
@EarfulTest
class HealthTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorkspaces workspaces;

    @Value("${local.server.port}")
    int port;

    /** In the suite every port is chosen at random, so this is another one; by default it is the same. */
    @Value("${local.management.port}")
    int managementPort;

    @Test
    void saysThatItIsAliveAndReady() {
        assertThat(mvc.get().uri("/healthz")).hasStatusOk().bodyText().contains("alive");
        assertThat(mvc.get().uri("/readyz")).hasStatusOk().bodyText().contains("ready");
    }

    @Test
    void metricsAreForThisMachineOnly() throws Exception {
        assertThat(metrics().statusCode()).isEqualTo(200);
        assertThat(metrics().body()).contains("jvm_memory_used_bytes");
        for (var header : new String[] {"X-Forwarded-For", "Forwarded", "Via"}) {
            assertThat(metrics(header, "192.0.2.9").statusCode()).as(header).isEqualTo(404);
        }
        assertThat(mvc.get().uri("/metrics").with(request -> {
                    request.setRemoteAddr("192.0.2.1");
                    return request;
                }))
                .hasStatus(404);
    }

    @Test
    void otherEndpointsOfTheManagementAreNotThere() throws Exception {
        for (var path : new String[] {"/actuator", "/env", "/health", "/heapdump", "/beans"}) {
            assertThat(mvc.get()
                            .uri(path)
                            .with(TestWorkspaces.as(workspaces.team().olga())))
                    .as(path)
                    .hasStatus(404);
        }
    }

    @Test
    void headersKeepTheBrowserOnOurSide() throws Exception {
        var headers = get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(get("/sign-in", "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    @Test
    void aPageThatIsNotThereIsOursAlsoForStrangersApi() throws Exception {
        assertThat(get("/api/v1/customers").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(get("/error").body()).doesNotContain("Exception").contains("There is nothing at this address");
    }

    private HttpResponse<String> metrics(String... headers) throws IOException, InterruptedException {
        return send(managementPort, "/metrics", headers);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(port, path, headers);
    }

    private static HttpResponse<String> send(int port, String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
