package app.earful.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Whatever an import takes can be edited afterwards, and what is not edited stays as it came. */
@EarfulTest
class ImportedFactsTest {
    @Autowired
    Web web;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TestImports imports;

    Team team;

    @BeforeEach
    void makeTeam() {
        team = workspaces.team();
    }

    @Test
    void longFactsCanStillBeEdited() {
        var words = "word ".repeat(39) + "word";
        run("Company,Segment,Tier,City,State,Zip,Street,Tags\nWeber,%1$s,%1$s,%1$s,%1$s,%1$s,%1$s %1$s,%2$s"
                .formatted(words, words.substring(0, 94)));
        staysAsItCame();
    }

    @Test
    void columnsOfTheirOwnStayAsTheyCame() {
        run("Company,Size: EU,Remark\nWeber,42,\"first: line\nsecond\"\n", Map.of("Size: EU", "own", "Remark", "own"));
        staysAsItCame();
        assertThat(imports.list(team, "select jsonb_object_keys(custom_fields) from customers order by 1"))
                .containsExactly("Remark", "Size EU");
    }

    @Test
    void aFullRowOfOwnColumnsStaysAsItCame() {
        var names = IntStream.range(0, 8).mapToObj(at -> "Own" + at).toList();
        var targets = names.stream().collect(Collectors.toMap(name -> name, _ -> "own"));
        run("Company," + String.join(",", names) + "\nWeber" + ("," + "x".repeat(5_000)).repeat(8) + "\n", targets);
        staysAsItCame();
    }

    @Test
    void manyTagsStayAsTheyCame() {
        run("Company,Tags\nWeber,"
                + IntStream.range(0, 60).mapToObj(at -> "tag number " + at).collect(Collectors.joining(";")));
        staysAsItCame();
    }

    @Test
    void aWebsiteBecomesAnAddressOrIsLeftAway() {
        var done = run(
                "Company,Website\nWeber,weber.example/shop\nKlein,http://klein.example\nHuber,javascript:alert(1)\nWolf,see brochure\n");
        assertThat(imports.list(team, "select website from customers where website is not null order by website"))
                .containsExactly("http://klein.example", "https://weber.example/shop");
        assertThat(imports.problems(team, done))
                .extracting("line", "code")
                .containsExactly(tuple(4L, "website"), tuple(5L, "website"));
        staysAsItCame();
    }

    @Test
    void aTimeZoneIsOneThatCanBeChosen() {
        run("Company,Time zone\nWeber,Europe/Berlin\nKlein,+02:00\n");
        assertThat(imports.list(team, "select time_zone from customers where time_zone is not null"))
                .containsExactly("Europe/Berlin");
    }

    @Test
    void allPhonesAndMailsOfAPersonStay() {
        var phones =
                IntStream.range(0, 20).mapToObj(at -> "030 12345" + (10 + at)).collect(Collectors.joining(" ::: "));
        run("Company,Name,Job title,Phone\nWeber,Anna Weber," + "boss ".repeat(39) + "boss," + phones + "\n");
        var before = imports.everything(team);
        var contact = imports.ask(team, UUID.class, "select id from contacts");
        patch("/api/v1/contacts/" + contact, "{\"preferredHours\": \"before nine\"}");
        assertThat(imports.everything(team).get("contact_points")).hasSameSizeAs(before.get("contact_points"));
    }

    private Import run(String csv) {
        return run(csv, Map.of());
    }

    private Import run(String csv, Map<String, String> targets) {
        var done = imports.run(team, csv.getBytes(StandardCharsets.UTF_8), targets);
        assertThat(done.counts().failed()).isZero();
        return done;
    }

    /** Every customer, after a change of something else. */
    private void staysAsItCame() {
        var before = imports.everything(team);
        for (var id : imports.list(team, "select id::text from customers")) {
            patch("/api/v1/customers/" + id, "{\"externalId\": \"%s\"}".formatted(id));
        }
        imports.change(team, "update customers set external_id = null");
        var after = imports.everything(team);
        assertThat(withoutWords(after)).isEqualTo(withoutWords(before));
    }

    private static Map<String, String> withoutWords(Map<String, List<String>> rows) {
        return rows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        table -> table.getValue().toString().replaceAll("\"search_words\": \"[^\"]*\"", "")));
    }

    private void patch(String path, String body) {
        assertThat(web.send(team.bob(), HttpMethod.PATCH, path, body)).hasStatusOk();
    }
}
