package app.earful.sheets;

import static app.earful.sheets.Field.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells from the header which program wrote a sheet and what each of its columns holds. */
public final class Columns {
    private static final Set<Field> PERSON_NAMES = Set.of(NAME, FIRST_NAME, LAST_NAME);

    private Columns() {}

    /** Empty and repeated headers get a name of their own, so that a mapping can speak of each. */
    static List<String> unique(List<String> header) {
        var taken = new HashSet<String>();
        var names = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i).replace("\u0000", "").strip().replaceAll("\\s+", " ");
            var base = name.isEmpty() ? "Column " + (i + 1) : name;
            var unique = base;
            for (int n = 2; !taken.add(unique); n++) {
                unique = base + " (" + n + ")";
            }
            names.add(unique);
        }
        return names;
    }

    /** The program whose own words the header uses. */
    public static Source source(List<String> header) {
        var words = header.stream().map(HeaderWords::plain).collect(Collectors.toSet());
        Predicate<String> has = words::contains;
        if (header.stream().anyMatch(name -> name.matches("(?i)(person|organization|activity|deal) - .+"))) {
            return Source.PIPEDRIVE;
        }
        if (has.test("connectedon") && has.test("position")) {
            return Source.LINKEDIN;
        }
        if (header.stream().anyMatch(name -> name.matches("(?i)(e-mail|phone) \\d+ - (value|label|type)"))
                || (has.test("groupmembership") && has.test("givenname"))
                || (has.test("fileas") && has.test("labels"))) {
            return Source.GOOGLE;
        }
        if (has.test("emailaddress")
                && (has.test("businessphone") || has.test("internetfreebusy") || has.test("email2address"))) {
            return Source.OUTLOOK;
        }
        if (has.test("accountname") || has.test("systemmodstamp") || has.test("mailingcity") || has.test("isdeleted")) {
            return Source.SALESFORCE;
        }
        return has.test("lifecyclestage") || has.test("recordid") || has.test("hubspotowner") || hasHubSpotNames(has)
                ? Source.HUBSPOT
                : Source.CSV;
    }

    private static boolean hasHubSpotNames(Predicate<String> has) {
        return has.test("contactowner")
                && (has.test("leadstatus") || has.test("emailaddress") || has.test("firstname"));
    }

    /** How many headers mean something to us; tells a header from a line of data. */
    static long known(List<String> header) {
        return header.stream()
                .filter(name -> HeaderWords.target(name, Source.PIPEDRIVE) != null)
                .count();
    }

    /** A first guess for each column; what nobody has told us about is left out until somebody asks for it. */
    public static List<Column> guess(List<String> header, Source source) {
        if (source == Source.VCARD) {
            return IntStream.range(0, header.size())
                    .mapToObj(i -> new Column(i, header.get(i), header.get(i), "", null, true, false))
                    .toList();
        }
        var columns = new ArrayList<Column>();
        for (int i = 0; i < header.size(); i++) {
            // the second of two equal headers is taken for the same
            var name = header.get(i).replaceFirst(" \\(\\d+\\)$", "");
            var target = HeaderWords.target(name, source);
            columns.add(new Column(
                    i,
                    header.get(i),
                    target == null ? Column.IGNORED : target,
                    HeaderWords.group(name),
                    null,
                    true,
                    false));
        }
        return settle(columns, source);
    }

    /** Headers that mean different things beside different neighbours. */
    private static List<Column> settle(List<Column> columns, Source source) {
        var fields = columns.stream().flatMap(column -> column.field().stream()).collect(Collectors.toSet());
        boolean roles = columns.stream()
                        .filter(column -> column.target().equals(ROLE.word()))
                        .count()
                > 1;
        return columns.stream()
                .map(column -> switch (HeaderWords.plain(column.header())) {
                    case "name" -> column.takenFor(name(fields, columns));
                    case "title" -> roles ? column.takenFor(PREFIX.word()) : column;
                    default -> identifier(column, fields, source);
                })
                .toList();
    }

    /** "Vorname, Name" is a person's last name; "Name, Ansprechpartner" is a company's. */
    private static String name(Set<Field> fields, List<Column> columns) {
        if (fields.contains(FIRST_NAME) && !fields.contains(LAST_NAME)) {
            return LAST_NAME.word();
        }
        boolean another = columns.stream()
                        .filter(column -> column.target().equals(NAME.word()))
                        .count()
                > 1;
        return another && !fields.contains(COMPANY) ? COMPANY.word() : NAME.word();
    }

    private static Column identifier(Column column, Set<Field> fields, Source source) {
        boolean person = fields.stream().anyMatch(PERSON_NAMES::contains);
        boolean company = fields.contains(COMPANY);
        if (column.target().equals(CONTACT_ID.word()) && !person) {
            return column.takenFor(company ? CUSTOMER_ID.word() : Column.IGNORED);
        }
        boolean strange = source == Source.HUBSPOT && column.target().equals(CUSTOMER_ID.word()) && !company;
        return strange ? column.takenFor(Column.IGNORED) : column;
    }

    /** Whether anything in a row can tell who it is about. */
    public static boolean nameSomebody(List<Column> columns) {
        var naming = Set.of(COMPANY, CUSTOMER_ID, NAME, FIRST_NAME, LAST_NAME, EMAIL, PHONE);
        return columns.stream().flatMap(column -> column.field().stream()).anyMatch(naming::contains);
    }
}
