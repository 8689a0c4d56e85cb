package app.earful.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every template keeps to, read from the sources. */
class TemplatesTest {
    private static final Pattern INLINE = Pattern.compile(
            "<style|<script(?![^>]* src=)|\\sstyle=|\\son[a-z]+=|hx-on|javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern POST = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL);
    /** A line that Earful prints in English to its console is quoted as it is. */
    private static final Pattern WORDS = Pattern.compile("(?<!<code)>\\s*([A-Z][a-z]+ [a-z]+[^<${]*)<");

    private final Map<String, String> templates = Sources.read(Sources.TEMPLATES, "jte");

    @Test
    void noneCarriesStyleOrScriptThatThePolicyWouldBlock() {
        assertThat(matching(INLINE)).isEmpty();
    }

    @Test
    void everyFormThatChangesSomethingCarriesTheToken() {
        var without = templates.entrySet().stream()
                .filter(template -> POST.matcher(template.getValue())
                        .results()
                        .anyMatch(form -> !form.group().contains("components.csrf(")
                                && !form.group().contains("csrfName()")))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void everyWordComesFromTheMessages() {
        assertThat(matching(WORDS)).isEmpty();
    }

    @Test
    void theSpriteHoldsEveryIconAndNoOther() throws IOException {
        var sprite = Files.readString(Path.of("src/main/resources/static/icons/lucide-1.62.0.svg"));
        var icon = Pattern.compile("components\\.icon\\(name = \"([^\"]+)\"");
        var missing = templates.values().stream()
                .flatMap(text -> icon.matcher(text).results().map(found -> found.group(1)))
                .filter(name -> !sprite.contains("id=\"" + name + "\""))
                .collect(Collectors.toSet());
        assertThat(missing).isEmpty();
        var words = String.join("", templates.values());
        var unused = Pattern.compile("<symbol id=\"([^\"]+)\"")
                .matcher(sprite)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !words.contains("\"" + name + "\""));
        assertThat(unused).as("every reader would load them for nothing").isEmpty();
    }

    private List<String> matching(Pattern pattern) {
        return templates.entrySet().stream()
                .flatMap(template -> pattern.matcher(template.getValue())
                        .results()
                        .map(found -> template.getKey() + ": " + found.group().strip()))
                .toList();
    }
}
