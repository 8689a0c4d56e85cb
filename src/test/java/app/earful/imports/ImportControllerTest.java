package app.earful.imports;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.workspaces.Member;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EarfulTest
class ImportControllerTest {
    private static final String CSV =
            "Company,Name,Email,Shoe size\nWeber Bau,Anna Weber,anna@weber.example,42\nKlein,,broken,\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TestImports imports;

    @Autowired
    ImportWork work;

    Team team;

    @BeforeEach
    void makeTeam() {
        team = workspaces.team();
    }

    private MvcTestResult upload(Member member, byte[] content) {
        return mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", "people.csv", "text/csv", content))
                .with(as(member))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(as(team.bob())).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(as(team.bob())).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String uploaded(String csv) {
        return Objects.requireNonNull(upload(team.bob(), csv.getBytes(StandardCharsets.UTF_8))
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void showsWhatWouldHappenBeforeAnythingDoes() {
        var path = uploaded(CSV);
        assertThat(get(path))
                .hasStatusOk()
                .bodyText()
                .contains("Import 1 customer", "1 left out", "This is no mail address", "Weber Bau", "Shoe size");
        assertThat(imports.list(team, "select name from customers")).isEmpty();
    }

    @Test
    void importsOnOneButtonAndTakesBackOnAnother() {
        var path = uploaded(CSV);
        post(path + "/start", Map.of());
        assertThat(get(path)).bodyText().contains("Importing people.csv", "hx-get=\"" + path + "/progress\"");
        work(path);
        assertThat(get(path)).bodyText().contains("1 created", "Undo this import");
        assertThat(get("/imports")).bodyText().contains("people.csv", "Bob Member");
        post(path + "/undo", Map.of());
        work(path);
        assertThat(get(path)).bodyText().contains("Taken back on").doesNotContain("Undo this import");
        assertThat(imports.list(team, "select name from customers")).isEmpty();
    }

    private void work(String path) {
        team.run(() -> work.work(UUID.fromString(path.replaceAll(".*/", ""))));
    }

    @Test
    void tellsTheBrowserToFetchThePageAnewWhenTheWorkIsDone() {
        var path = uploaded(CSV);
        post(path + "/start", Map.of());
        assertThat(get(path + "/progress").getResponse().getHeader("HX-Refresh"))
                .isNull();
        assertThat(get(path + "/progress")).bodyText().doesNotContain("<html");
        work(path);
        assertThat(get(path + "/progress")).hasHeader("HX-Refresh", "true");
    }

    @Test
    void readsTheFileTheWayAPersonSays() {
        var path = uploaded("Company;City\nMüller,Söhne;Bonn\n");
        post(path + "/mapping", Map.of("separator", "comma", "relationship", "prospect"));
        assertThat(get(path)).bodyText().contains("This file was not imported", "Columns are parted by");
        post(path + "/mapping", Map.of("separator", "semicolon", "column-0", "company", "column-1", "region"));
        post(path + "/start", Map.of());
        work(path);
        assertThat(imports.list(team, "select concat_ws(' ', name, region, relationship) from customers"))
                .containsExactly("Müller,Söhne Bonn prospect");
    }

    @Test
    void keepsAllOtherColumnsOnOneButton() {
        var path = uploaded(CSV);
        post(path + "/mapping", Map.of("others", "own"));
        post(path + "/start", Map.of());
        work(path);
        assertThat(imports.list(team, "select custom_fields::text from customers"))
                .containsExactly("{\"Shoe size\": \"42\"}");
    }

    @Test
    void givesTheProblemsAsAFileThatASpreadsheetCanOpen() {
        var path = uploaded("Company,Email\nWeber,=cmd|x\n");
        assertThat(get(path + "/problems.csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("\ufeffLine,Column,Value,What is wrong,What would be right,Row imported")
                .contains("2,Email,'=cmd|x,This is no mail address.");
    }

    @Test
    void saysWhatWouldBeRightInsteadOfAnExcelWorkbook() {
        var path = Objects.requireNonNull(
                upload(team.bob(), "PK\u0003\u0004 xl/workbook.xml".getBytes(StandardCharsets.ISO_8859_1))
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(get(path)).bodyText().contains("This is an Excel workbook", "Nothing in Earful has changed");
    }

    @Test
    void asksForAFileWhenThereIsNone() {
        assertThat(upload(team.bob(), new byte[0])).hasStatus(422).bodyText().contains("Choose a file first");
        assertThat(get("/imports/new?large=")).hasStatus(422).bodyText().contains("larger than 100 MB");
    }

    @Test
    void turnsALargeFileAwayByItsAnnouncedSize() {
        var announced = mvc.post().uri("/imports").with(as(team.bob())).with(request -> {
            request.setContent(new byte[10]);
            return new MockHttpServletRequest(request.getServletContext(), "POST", "/imports") {
                @Override
                public long getContentLengthLong() {
                    return 300L << 20;
                }
            };
        });
        assertThat(announced.exchange()).hasStatus(302).hasRedirectedUrl("/imports/new?large");
    }

    @Test
    void isNotForReaders() {
        assertThat(upload(team.rita(), CSV.getBytes(StandardCharsets.UTF_8))).hasStatus(403);
    }

    @Test
    void speaksGerman() {
        imports.change(team, "update members set language = 'de' where name = 'Bob Member'");
        assertThat(get(uploaded(CSV))).bodyText().contains("1 Kunden importieren", "Das ist keine Mailadresse");
    }

    @Test
    void forgetsAFileThatIsNotWantedAfterAll() {
        var path = uploaded(CSV);
        post(path + "/removal", Map.of());
        assertThat(get(path)).hasStatus(404);
    }
}
