package app.earful.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the line on the console to the first dot in the year, and a list brought in with all its slips. */
class FirstVisitTest {
    private static final String EMAIL = "olga@example.com";
    private static final String PASSWORD = "the kettle sings at seven";

    private static Installation installation;

    @BeforeAll
    static void setUp() throws IOException {
        installation = Installation.start();
        try (var olga = installation.visitor(Screen.PHONE)) {
            olga.open(installation.link());
            olga.field("Name of your organisation").fill("Talleres Ruiz");
            // a country without public holidays, so that the journey can be made on any day
            olga.field("Country").selectOption(new SelectOption().setLabel("Monaco"));
            assertThat(olga.field("Time zone")).hasValue("Europe/Monaco");
            olga.picture("setup-workspace");
            olga.press("Continue");
            olga.field("Your name").fill("Olga Owner");
            olga.field("E-mail address").fill(EMAIL);
            olga.field("Password").fill(PASSWORD);
            olga.picture("setup-you");
            olga.press("Continue");
            assertThat(olga.heading("Who are your customers?")).isVisible();
            olga.picture("setup-customers");
            olga.open("/me");
            olga.page()
                    .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Sat"))
                    .check();
            olga.page()
                    .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Sun"))
                    .check();
            olga.press("Save");
        }
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void aListATalkAndADot() {
        try (var olga = signedIn(Screen.PHONE)) {
            olga.open("/imports/new");
            bring(olga, "Company,Name,Phone\nBäckerei Özdemir,Ayşe Özdemir,+49 89 1234567\n");
            olga.press("Import 1 customer");
            assertThat(olga.heading("Imported on")).isVisible();
            olga.open("/");
            olga.page().waitForCondition(() -> {
                olga.page().reload();
                return olga.link("Write it down").isVisible();
            });
            olga.link("Write it down").click();
            olga.choose("Talked");
            olga.field("What did you hear?").fill("They were glad that somebody asked.");
            olga.press("Save");
            assertThat(olga.heading("You heard a customer today.")).isVisible();
            olga.open("/year");
            assertThat(olga.page().locator(".day.connected")).hasCount(1);
        }
    }

    @Test
    void twoBadRowsAreCorrectedAndTheWholeIsTakenBack() {
        var head = "Company,Name,E-mail,Renewal date\n";
        try (var olga = signedIn(Screen.DESKTOP)) {
            olga.open("/imports/new");
            bring(
                    olga,
                    head + "Alder Ltd,Ann,ann@example.com,2027-01-31\nBirch Ltd,Ben,no mail,\nCedar Ltd,Cat,,soon\n");
            assertThat(olga.heading("2 rows would be left out")).isVisible();
            assertThat(olga.page().getByText("This is no mail address.")).isVisible();
            olga.picture("import-preview");
            olga.press("Import 1 customer");
            assertThat(olga.heading("Imported on")).isVisible();
            olga.open("/imports/new");
            bring(
                    olga,
                    head
                            + "Alder Ltd,Ann,ann@example.com,2027-01-31\nBirch Ltd,Ben,ben@example.com,\nCedar Ltd,Cat,,2027-02-28\n");
            olga.press("Import 2 customers");
            assertThat(olga.heading("Imported on")).isVisible();
            assertThat(olga.page().getByText("2 created")).isVisible();
            olga.picture("import-done");
            olga.press("Undo this import");
            assertThat(olga.heading("Taken back on")).isVisible();
        }
    }

    @Test
    void aFileThatIsTooLargeIsSaidToBeBeforeItIsSent(@TempDir Path folder) throws IOException {
        var large = folder.resolve("large.csv");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((100L << 20) + 1);
        }
        try (var olga = signedIn(Screen.PHONE)) {
            olga.open("/imports/new");
            olga.field("File").setInputFiles(large);
            olga.press("Look at the file");
            assertThat(olga.heading("Import a file")).isVisible();
            Assertions.assertThat(olga.field("File").evaluate("field => field.validationMessage"))
                    .asString()
                    .contains("larger than 100 MB");
        }
    }

    private static Visitor signedIn(Screen screen) {
        var visitor = installation.visitor(screen);
        visitor.signIn(EMAIL, PASSWORD);
        return visitor;
    }

    /** Chooses the file and waits until it has been read. */
    private static void bring(Visitor visitor, String text) {
        visitor.field("File").setInputFiles(new FilePayload("list.csv", "text/csv", text.getBytes(UTF_8)));
        visitor.press("Look at the file");
        assertThat(visitor.heading("What would happen")).isVisible();
    }
}
