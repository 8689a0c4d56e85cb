package app.earful.customers.fields;

import app.earful.platform.problems.FieldErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON body as the text a form would send, so that one place checks both. By the rules of RFC 7396 a field that is absent
 * stays as it was, and null clears it.
 */
public final class JsonInput {
    private JsonInput() {}

    /** @param names the fields that hold one text, number or truth value; others are left to the caller */
    public static Map<String, String> over(
            Map<String, String> before, JsonNode body, List<String> names, FieldErrors errors) {
        var values = new LinkedHashMap<>(before);
        if (!body.isObject()) {
            errors.add("body", "field.kind", "{…}");
            return values;
        }
        for (var name : names) {
            var value = body.get(name);
            if (value == null) {
                continue;
            }
            if (value.isContainer()) {
                errors.add(name, "field.kind", "\"…\"");
            } else {
                values.put(name, value.isNull() ? "" : value.asString());
            }
        }
        return values;
    }

    /** A list of texts as a form's line, parted by commas. */
    public static void list(Map<String, String> values, JsonNode body, String name, FieldErrors errors) {
        var value = body.get(name);
        if (value == null) {
            return;
        }
        var words = new ArrayList<String>();
        if (!value.isNull() && !value.isArray()) {
            errors.add(name, "field.kind", "[\"…\"]");
            return;
        }
        for (var word : value) {
            if (!word.isString() || word.asString().indexOf(',') >= 0) {
                errors.add(name, "customers.tag.comma");
            }
            words.add(word.asString(""));
        }
        values.put(name, String.join(",", words));
    }

    /** An object of texts as a form's lines of "Name: value". Names in it that are null are cleared, others stay. */
    public static void fields(Map<String, String> values, JsonNode body, String name, FieldErrors errors) {
        var value = body.get(name);
        if (value == null) {
            return;
        }
        if (!value.isNull() && !value.isObject()) {
            errors.add(name, "field.kind", "{\"…\": \"…\"}");
            return;
        }
        var lines = new LinkedHashMap<String, String>();
        if (!value.isNull()) {
            values.getOrDefault(name, "")
                    .lines()
                    .filter(line -> line.indexOf(':') > 0)
                    .forEach(line -> {
                        var colon = line.indexOf(':');
                        lines.put(
                                line.substring(0, colon).strip(),
                                line.substring(colon + 1).strip());
                    });
        }
        for (var field : value.properties()) {
            if (field.getValue().isNull()) {
                lines.remove(field.getKey());
            } else if (field.getValue().isContainer() || field.getKey().matches("(?s).*[:\n].*")) {
                errors.add(name, "field.kind", "{\"…\": \"…\"}");
            } else {
                lines.put(field.getKey(), field.getValue().asString().replaceAll("[\r\n]+", " "));
            }
        }
        values.put(name, CustomerInput.lines(lines));
    }

    /** @param match the header If-Match, quoted or not */
    public static int version(@Nullable String match, JsonNode body, int latest) {
        var text = match == null ? body.path("version").asString("") : match.replaceAll("^(W/)?\"|\"$", "");
        if (text.isEmpty() || text.equals("*")) {
            return latest;
        }
        if (!text.matches("\\d{1,9}")) {
            new FieldErrors().add("version", "field.kind", "1").throwIfAny();
        }
        return Integer.parseInt(text);
    }
}
