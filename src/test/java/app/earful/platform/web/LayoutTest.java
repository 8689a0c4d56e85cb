package app.earful.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The frame round every page, seen on the page for an address where nothing is. */
@EarfulTest
class LayoutTest {
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/static/[^\"#]+)");

    @Autowired
    MockMvcTester pages;

    @Autowired
    TestWorkspaces workspaces;

    @Test
    void everyFileTheFrameAsksForIsThereAndMayBeKeptForAYear() {
        var found = ASSET.matcher(notFoundPage())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(found).hasSizeGreaterThan(12);
        assertThat(found)
                .allSatisfy(address -> assertThat(pages.get().uri(address))
                        .hasStatusOk()
                        .headers()
                        .hasValue(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable"));
    }

    @Test
    void nothingIsServedUnderAnotherHash() {
        assertThat(pages.get().uri("/static/0123456789ab/css/base.css")).hasStatus(404);
    }

    @Test
    void anAddressWhereNothingIsAnswersWithOurOwnPage() {
        assertThat(notFoundPage()).contains("<h1", "There is nothing at this address", "aria-label=\"Places\"");
    }

    private String notFoundPage() {
        var page = pages.get()
                .uri("/no/such/place")
                .accept(MediaType.TEXT_HTML)
                .with(TestWorkspaces.as(workspaces.team().bob()));
        assertThat(page).hasStatus(404);
        return assertThat(page).bodyText().actual();
    }
}
