package app.earful.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The accessibility checker, put into each page once: its Java builder would send half a megabyte with every question. */
final class Axe {
    /** A bar that stays at the bottom covers what has not been scrolled from under it yet: it goes to its place meanwhile. */
    private static final String RUN = """
            async wanted => {
                const bars = document.querySelectorAll(".actions");
                bars.forEach(bar => { bar.style.position = "static"; });
                const found = await axe.run(document, {resultTypes: ["violations"], runOnly: wanted});
                bars.forEach(bar => { bar.style.position = ""; });
                return found.violations.flatMap(rule =>
                    rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
            }
            """;

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Page page;

    Axe(Page page) {
        this.page = page;
        page.addInitScript(script());
    }

    List<?> findAll() {
        return run("tag", TAGS);
    }

    List<?> findContrast() {
        return run("rule", List.of("color-contrast"));
    }

    private List<?> run(String type, List<String> values) {
        return (List<?>) page.evaluate(RUN, Map.of("type", type, "values", values));
    }

    private static String script() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
