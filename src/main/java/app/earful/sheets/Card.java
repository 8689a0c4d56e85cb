package app.earful.sheets;

import static com.github.mangstadt.vinnie.io.VObjectPropertyValues.parseList;
import static com.github.mangstadt.vinnie.io.VObjectPropertyValues.parseSemiStructured;
import static com.github.mangstadt.vinnie.io.VObjectPropertyValues.parseStructured;
import static com.github.mangstadt.vinnie.io.VObjectPropertyValues.unescape;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One vCard, 2.1, 3.0 or 4.0, as the cells of a row whose headers are the words of {@link Field}. */
final class Card extends VObjectDataAdapter {
    /** Between several values in a cell, as Google writes it. */
    static final String JOIN = " ::: ";

    private static final List<Field> FIELDS = Stream.of(Field.values())
            .filter(field -> field != Field.CUSTOMER_ID)
            .toList();
    static final List<String> HEADER = FIELDS.stream().map(Field::word).toList();

    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private boolean company;
    private @Nullable String formattedName;

    static Card parse(String text) throws IOException {
        var card = new Card();
        try (var reader = new VObjectReader(new StringReader(text), SyntaxRules.vcard())) {
            reader.parse(card);
        }
        return card;
    }

    List<String> cells() {
        if (formattedName != null) {
            // what the parts of the name cannot say, and the whole name of a company
            values.putIfAbsent(company ? Field.COMPANY : Field.NAME, formattedName);
        }
        if (company) {
            FIELDS.stream().filter(Card::isPersonsName).forEach(values::remove);
            values.put(Field.KIND, "company");
        }
        return FIELDS.stream().map(field -> values.getOrDefault(field, "")).toList();
    }

    private static boolean isPersonsName(Field field) {
        return switch (field) {
            case NAME, PREFIX, FIRST_NAME, MIDDLE_NAME, LAST_NAME, SUFFIX -> true;
            default -> false;
        };
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        if (context.getParentComponents().size() != 1) {
            return; // the agent's card inside of this one
        }
        var value = property.getValue();
        switch (property.getName().toUpperCase(Locale.ROOT)) {
            case "FN" -> formattedName = unescape(value);
            case "N" ->
                structured(value, Field.LAST_NAME, Field.FIRST_NAME, Field.MIDDLE_NAME, Field.PREFIX, Field.SUFFIX);
            case "ORG" ->
                once(
                        Field.COMPANY,
                        parseSemiStructured(value).stream().findFirst().orElse(""));
            case "TITLE", "ROLE" -> once(Field.ROLE, unescape(value));
            case "EMAIL" -> add(Field.EMAIL, unescape(value), JOIN);
            case "TEL" -> phone(property, unescape(value));
            case "ADR" -> address(value);
            case "URL" -> once(Field.WEBSITE, unescape(value));
            case "BDAY" -> once(Field.BIRTHDAY, unescape(value));
            case "NOTE" -> add(Field.CONTACT_NOTES, unescape(value), "\n\n");
            case "CATEGORIES" -> add(Field.TAGS, String.join(JOIN, parseList(value)), JOIN);
            case "UID" -> once(Field.CONTACT_ID, unescape(value));
            case "KIND" -> company |= value.strip().equalsIgnoreCase("org");
            case "X-ABSHOWAS" -> company |= value.strip().equalsIgnoreCase("COMPANY");
            default -> {} // nothing we keep
        }
    }

    private void structured(String value, Field... fields) {
        var parts = parseStructured(value);
        for (int i = 0; i < Math.min(fields.length, parts.size()); i++) {
            once(
                    fields[i],
                    parts.get(i).stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" ")));
        }
    }

    private void address(String value) {
        if (Stream.of(Field.values()).noneMatch(field -> field.address() && values.containsKey(field))) {
            var parts = parseStructured(value);
            var fields = new Field[] {
                Field.STREET_2, Field.STREET, Field.CITY, Field.REGION, Field.POSTAL_CODE, Field.COUNTRY
            };
            for (int i = 0; i < Math.min(fields.length, parts.size() - 1); i++) {
                once(fields[i], String.join(", ", parts.get(i + 1)));
            }
        }
    }

    private void phone(VObjectProperty property, String number) {
        // 2.1 writes the types without a name
        var types = Stream.of("TYPE", "")
                .map(name -> property.getParameters().getMap().get(name.isEmpty() ? null : name))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .flatMap(type -> Stream.of(type.toUpperCase(Locale.ROOT).split(",")))
                .collect(Collectors.toSet());
        if (types.contains("FAX") || number.isBlank()) {
            return;
        }
        add(Field.PHONE, number.replaceFirst("(?i)^tel:", ""), JOIN);
        var label = types.contains("CELL")
                ? "mobile"
                : types.contains("WORK") ? "work" : types.contains("HOME") ? "home" : "other";
        add(Field.LABEL, label, JOIN);
    }

    private void once(Field field, String value) {
        if (!value.isBlank()) {
            values.putIfAbsent(field, value.strip());
        }
    }

    private void add(Field field, String value, String by) {
        if (!value.isBlank()) {
            values.merge(field, value.strip(), (before, more) -> before + by + more);
        }
    }
}
