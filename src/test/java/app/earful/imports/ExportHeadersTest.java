package app.earful.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.imports.rows.Reading;
import app.earful.imports.sets.Counts;
import app.earful.sheets.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The headers that programs really write, filled with a made-up person. */
@EarfulTest
class ExportHeadersTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TestImports imports;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/google_contacts_old_2000s_to_2023/header|GOOGLE|Weber Bau|Anna Weber|Owner||email phone",
                "/google_contacts_new_2024/header|GOOGLE|Weber Bau|Anna Weber|Owner|Berlin|email phone",
                "/outlook_desktop_full_92_columns/header|OUTLOOK|Weber Bau|Dr. Anna Weber|Owner|Berlin|email phone",
                "/hubspot_contacts/headers/0|HUBSPOT|Weber Bau|Anna Weber|||email phone",
                "/hubspot_contacts/headers/1|HUBSPOT|Weber Bau|Anna Weber|Owner||email phone",
                "/hubspot_contacts/headers/2|HUBSPOT|Anna Weber|Anna Weber|||email phone",
                "/hubspot_contacts/companies|HUBSPOT|Weber Bau||||",
                "/salesforce/lead_fields|SALESFORCE|Weber Bau|Anna Weber|Owner|Berlin|email phone",
                "/salesforce/report_export|SALESFORCE|Weber Bau|Anna Weber||Berlin|email phone",
                "/salesforce/european|SALESFORCE|Weber Bau|Anna Weber|Owner||",
                "/pipedrive/people|PIPEDRIVE|Weber Bau|Anna Weber|||email phone",
                "/pipedrive/organizations|PIPEDRIVE|Weber Bau|Anna Weber|||email",
                "/pipedrive/activities|PIPEDRIVE|Weber Bau|Anna Weber|||email"
            })
    void importsWhatTheColumnsHold(
            String header, Source source, String customer, String contact, String role, String city, String points) {
        var team = workspaces.team();
        var done = imports.run(team, filled(header), Map.of());
        assertThat(done.source()).isEqualTo(source);
        assertThat(done.counts())
                .as("%s", imports.problems(team, done))
                .isEqualTo(new Counts(1, 0, 0, 0, 0, 1, contact == null ? 0 : 1));
        assertThat(imports.list(team, "select name || coalesce(' in ' || city, '') from customers"))
                .containsExactly(customer + (city == null ? "" : " in " + city));
        assertThat(imports.list(team, "select name || coalesce(', ' || role, '') from contacts"))
                .isEqualTo(contact == null ? List.of() : List.of(contact + (role == null ? "" : ", " + role)));
        assertThat(imports.list(team, "select distinct kind from contact_points order by kind"))
                .isEqualTo(points == null ? List.of() : List.of(points.split(" ")));
    }

    /** Deals name nobody by themselves; making a customer of each would be a mess. */
    @Test
    void asksWhoARowIsAboutWhenNoColumnTells() {
        var seen = imports.check(workspaces.team(), filled("/hubspot_contacts/deals"), Map.of());
        assertThat(seen.reading())
                .isNotNull()
                .extracting(Reading::namesSomebody)
                .isEqualTo(false);
    }

    private static byte[] filled(String pointer) {
        var headers = JsonMapper.shared().readTree(TestImports.fixture("export-headers.json"));
        var header = headers.at(pointer).asString();
        var separator = header.contains(";") ? ";" : ",";
        var row = Stream.of(header.split(separator))
                .map(column -> column.toLowerCase(Locale.ROOT))
                .map(column -> column.equals("title") && header.contains("Job Title") ? "Dr." : value(column))
                .map(value -> "\"" + value + "\"")
                .collect(Collectors.joining(separator));
        return (header + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String value(String column) {
        return switch (column) {
            case "first name", "given name", "firstname" -> "Anna";
            case "last name", "family name", "lastname" -> "Weber";
            case "name", "person - name" -> "Anna Weber";
            case "company",
                    "company name",
                    "organization name",
                    "organization 1 - name",
                    "account name",
                    "organization - name",
                    "associated company" -> "Weber Bau";
            case "email", "e-mail address", "e-mail 1 - value", "person - email" -> "anna@weber.example";
            case "e-mail 2 - value" -> "a.weber@weber.example ::: weber@weber.example";
            case "phone", "phone number", "phone 1 - value", "business phone", "person - phone" -> "+49 30 1234567";
            case "e-mail 1 - label", "phone 1 - label" -> "* Work";
            case "job title", "organization 1 - title", "organization title" -> "Owner";
            case "title" -> "Owner";
            case "city", "business city", "mailing city", "address 1 - city" -> "Berlin";
            case "home city" -> "Potsdam";
            case "birthday" -> "--03-07";
            case "labels", "group membership", "categories" -> "* myContacts ::: Friends";
            case "record id", "id", "person - id" -> "4711";
            case "website url", "website", "organization - website", "web page" -> "https://weber.example";
            case "create date" -> "3/15/2024 2:30 PM";
            default -> "";
        };
    }
}
