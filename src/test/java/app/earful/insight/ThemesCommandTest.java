package app.earful.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ThemesCommandTest {
    private final JsonMapper json = JsonMapper.builder().build();

    private static String answer(List<String> arguments, String input) throws IOException {
        var out = new ByteArrayOutputStream();
        ThemesCommand.run(arguments, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> lines(List<String> arguments, String input) throws IOException {
        return answer(arguments, input).lines().map(json::readTree).toList();
    }

    private String samples() {
        var lines = new ArrayList<String>();
        var texts = Samples.clinc150().texts();
        for (var i = 0; i < texts.size(); i++) {
            lines.add("""
                    {"id":"t%d","text":%s,"customer":"c%d","on":"2026-01-%02d","value":12.5}""".formatted(i, json.writeValueAsString(texts.get(i)), i % 30, 1 + i % 9));
        }
        return String.join("\n", lines) + "\n\n";
    }

    @Test
    void answersEachLineInItsOrder() throws IOException {
        var lines = lines(List.of(), samples());
        assertThat(lines).hasSize(72);
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            assertThat(line.propertyNames()).containsExactly("id", "theme", "kind", "sentiment");
            assertThat(line.path("id").stringValue()).isEqualTo("t" + i);
            assertThat(line.path("theme").isInt() || line.path("theme").isNull())
                    .isTrue();
            assertThat(line.path("kind").stringValue())
                    .isIn("complaint", "pain", "wish", "praise", "question", "competitor", "opportunity", "other");
            assertThat(line.path("sentiment").doubleValue()).isBetween(-1.0, 1.0);
        }
    }

    @Test
    void addsASummaryOfEachThemeWhenAsked() throws IOException {
        var lines = lines(List.of("--summary"), samples());
        var summaries = lines.subList(72, lines.size());
        assertThat(summaries).hasSizeBetween(5, 9);
        for (var summary : summaries) {
            assertThat(summary.propertyNames())
                    .containsExactly("theme", "name", "size", "quote", "customers", "rising");
            var theme = summary.path("theme").intValue();
            var size = lines.subList(0, 72).stream()
                    .filter(line ->
                            line.path("theme").isInt() && line.path("theme").intValue() == theme)
                    .count();
            assertThat(summary.path("size").intValue()).isEqualTo((int) size);
            assertThat(summary.path("customers").intValue()).isBetween(1, (int) size);
            assertThat(summary.path("name").stringValue()).isNotBlank();
        }
        assertThat(summaries.stream().map(summary -> summary.path("name").stringValue()))
                .anyMatch(name -> name.contains("luggage"))
                .anyMatch(name -> name.contains("oil"));
    }

    @Test
    void givesTheSameAnswerToTheSameInput() throws IOException {
        assertThat(answer(List.of("--summary"), samples())).isEqualTo(answer(List.of("--summary"), samples()));
    }

    @Test
    void saysNothingToNothing() throws IOException {
        assertThat(answer(List.of("--summary"), "")).isEmpty();
    }

    @Test
    void takesASingleLineAndTextsWithoutWords() throws IOException {
        var line = lines(List.of(), "{\"id\":7,\"text\":\"\"}").getFirst();
        assertThat(line.path("id").intValue()).isEqualTo(7);
        assertThat(line.path("theme").isNull()).isTrue();
    }

    @Test
    void keepsLanguagesApart() throws IOException {
        var german = List.of(
                "Die Lieferung kam viel zu spät bei uns an",
                "Unsere Lieferung ist wieder zu spät gekommen",
                "Warum kommt die Lieferung schon wieder so spät?",
                "Die Rechnung war leider wieder falsch",
                "Auf der Rechnung stand ein falscher Betrag",
                "Ich habe eine falsche Rechnung von euch bekommen",
                "Der Monteur war sehr freundlich und schnell",
                "Euer Monteur war pünktlich und freundlich",
                "Ein sehr freundlicher Monteur, vielen Dank dafür",
                "Die Lieferung war beschädigt und kam spät");
        var input = new StringBuilder(samples());
        for (var text : german) {
            input.append("{\"id\":\"de\",\"text\":")
                    .append(json.writeValueAsString(text))
                    .append("}\n");
        }
        var lines = lines(List.of(), input.toString());
        var english = lines.subList(0, 72).stream()
                .map(line -> line.path("theme").asString())
                .toList();
        var ofGerman = lines.subList(72, 82).stream()
                .map(line -> line.path("theme").asString())
                .filter(theme -> !theme.isEmpty())
                .toList();
        assertThat(ofGerman).isNotEmpty().doesNotContainAnyElementsOf(english);
    }

    @Test
    void namesTheLineThatMakesNoSense() {
        assertRefused("{\"id\":\"1\",\"text\":\"a\"}\nno\n", "line 2: this is not JSON");
        assertRefused("{\"id\":\"1\"}", "line 1: \"text\" must be text");
        assertRefused("\n[1]", "line 2: a JSON object was expected");
        assertRefused("{\"text\":\"a\"}", "line 1: \"id\" must be text");
        assertRefused("{\"id\":\"1\",\"text\":\"a\",\"on\":\"soon\"}", "line 1: \"on\" is \"soon\" and must be a date");
        assertRefused("{\"id\":\"1\",\"text\":\"a\",\"value\":\"much\"}", "line 1: \"value\" must be a number");
    }

    private static void assertRefused(String input, String message) {
        assertThatThrownBy(() -> answer(List.of(), input))
                .isInstanceOf(BadLine.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesArgumentsItDoesNotKnow() {
        assertThatThrownBy(() -> answer(List.of("--all"), ""))
                .isInstanceOf(ThemesCommand.WrongUse.class)
                .hasMessageContaining("--summary");
    }
}
