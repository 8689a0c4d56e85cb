package app.earful.imports.rows;

import app.earful.sheets.Column;
import app.earful.sheets.Field;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cells that must be one of a few words. One that is none of them is left out with a notice: the row itself is sound. */
final class Words {
    private static final Map<String, String> KINDS = spellings(Map.of(
            "company",
                    List.of(
                            "company",
                            "business",
                            "organization",
                            "organisation",
                            "b2b",
                            "firma",
                            "unternehmen",
                            "geschäftskunde"),
            "person",
                    List.of(
                            "person",
                            "individual",
                            "private",
                            "consumer",
                            "b2c",
                            "privat",
                            "privatperson",
                            "privatkunde")));
    private static final Map<String, String> RELATIONSHIPS = spellings(Map.of(
            "customer", List.of("customer", "client", "active", "evangelist", "kunde", "bestandskunde", "aktiv"),
            "prospect",
                    List.of(
                            "prospect",
                            "lead",
                            "subscriber",
                            "marketingqualifiedlead",
                            "salesqualifiedlead",
                            "opportunity",
                            "interessent",
                            "neukunde"),
            "former",
                    List.of(
                            "former",
                            "formercustomer",
                            "churned",
                            "inactive",
                            "lost",
                            "ehemalig",
                            "ehemaliger kunde",
                            "inaktiv",
                            "verloren"),
            "competitors_client",
                    List.of("competitors_client", "competitorsclient", "competitor's client", "kunde des wettbewerbs"),
            "partner", List.of("partner", "vendor", "reseller")));
    private static final Map<String, String> LANGUAGES = languages();

    private final Cells cells;
    private final RowProblems problems;

    Words(Cells cells, RowProblems problems) {
        this.cells = cells;
        this.problems = problems;
    }

    @Nullable
    String kind() {
        return found(Field.KIND, "kind", text -> Optional.ofNullable(KINDS.get(plain(text))));
    }

    @Nullable
    String relationship() {
        return found(Field.RELATIONSHIP, "relationship", text -> Optional.ofNullable(RELATIONSHIPS.get(plain(text))));
    }

    @Nullable
    String owner(Map<String, String> members) {
        return found(Field.OWNER, "owner", text -> Optional.ofNullable(members.get(text.toLowerCase(Locale.ROOT))));
    }

    @Nullable
    String found(Field field, String code, Function<String, Optional<String>> finding) {
        var column = cells.filled(field);
        if (column == null) {
            return null;
        }
        var text = Objects.requireNonNull(cells.value(column));
        var found = finding.apply(text);
        if (found.isEmpty()) {
            tell(column, text, code);
        }
        return found.orElse(null);
    }

    private void tell(Column column, String text, String code) {
        problems.add(RowProblem.notice(cells.line(), column.header(), text, code));
    }

    static Optional<String> language(String text) {
        return Optional.ofNullable(LANGUAGES.get(plain(text)));
    }

    static Optional<String> zone(String text) {
        return Optional.of(text).filter(ZoneId.getAvailableZoneIds()::contains);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s'’_-]+", "");
    }

    private static Map<String, String> spellings(Map<String, List<String>> words) {
        return words.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(spelling -> Map.entry(plain(spelling), entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    private static Map<String, String> languages() {
        return Stream.of(Locale.getISOLanguages())
                .flatMap(code -> Stream.of(
                                code,
                                Locale.of(code).getDisplayLanguage(Locale.ENGLISH),
                                Locale.of(code).getDisplayLanguage(Locale.GERMAN),
                                Locale.of(code).getDisplayLanguage(Locale.of(code)))
                        .map(name -> Map.entry(plain(name), code)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }
}
