package app.earful.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.imports.rows.RowProblem;
import app.earful.imports.sets.Counts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class ImportWorkTest {
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
    void makesOneCustomerOfACompanyWithItsPeople() {
        var done = imports.run(team, """
                Company,Name,Email,Phone
                Weber Bau GmbH,Anna Weber,anna@weber.example,030 1234567
                WEBER BAU GmbH,Bernd Klein,bernd@weber.example,
                """);
        assertThat(done.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0, 1, 2));
        assertThat(imports.list(team, "select name from customers")).containsExactly("Weber Bau GmbH");
        assertThat(imports.list(team, "select normal from contact_points order by normal"))
                .containsExactly("+49301234567", "anna@weber.example", "bernd@weber.example");
    }

    @Test
    void makesACustomerOfAPersonWithoutACompany() {
        imports.run(team, "First Name,Last Name,Email\nRosa,Klein,rosa@example.com\n");
        assertThat(imports.list(team, "select kind || ' ' || name from customers"))
                .containsExactly("person Rosa Klein");
        assertThat(imports.list(team, "select name from contacts")).containsExactly("Rosa Klein");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        for (var name : new String[] {"chinook.csv", "northwind.csv", "telco.csv", "vcards/John_Doe_EVOLUTION.vcf"}) {
            var first = imports.run(team, TestImports.fixture(name), Map.of());
            var before = imports.everything(team);
            var again = imports.run(team, TestImports.fixture(name), Map.of());
            assertThat(first.counts().created()).as(name).isPositive();
            assertThat(again.counts().created()).as(name).isZero();
            assertThat(again.counts().updated()).as(name).isZero();
            assertThat(again.counts().unchanged())
                    .as(name)
                    .isEqualTo(first.counts().created());
            assertThat(imports.everything(team)).isEqualTo(before);
        }
    }

    @RepeatedTest(10)
    void aFileThatTwoLookAtAtOnceIsLookedAtOnce() {
        var one = imports.checkTwice(team, "Company,E-mail\nAlder,no mail\nBirch,none either\nCedar,c@example.com\n");
        assertThat(one.state()).isEqualTo(ImportState.READY);
        assertThat(one.counts().failed()).isEqualTo(2);
        assertThat(imports.problems(team, one)).hasSize(2);
    }

    @Test
    void neverOverwritesWithAnEmptyCell() {
        imports.run(team, "Company,City,Annual value\nWeber,Berlin,\"1.234,56 €\"\n");
        var done = imports.run(team, "Company,City,Annual value\nWeber,,2000\n");
        assertThat(done.counts().updated()).isEqualTo(1);
        assertThat(imports.ask(team, String.class, "select city || annual_value_cents from customers"))
                .isEqualTo("Berlin200000");
    }

    @Test
    void knowsAPersonByMailWhateverTheNameIsNow() {
        imports.run(team, "Name,Email\nAnna Meier,anna@example.com\n");
        var done = imports.run(team, "Name,Email\nAnna Huber,ANNA@example.com\n");
        assertThat(done.counts().updated()).isEqualTo(1);
        assertThat(imports.list(team, "select name from contacts")).containsExactly("Anna Huber");
        assertThat(imports.list(team, "select name from customers")).containsExactly("Anna Huber");
    }

    @Test
    void knowsAPersonByPhoneWhenTheNamesAgree() {
        imports.run(team, "Name,Phone\nAnna Meier,030 1234567\n");
        var done = imports.run(team, "Name,Phone,City\nA. Meier,+49 30 1234567,Berlin\nPeter Huber,030 1234567,Bonn\n");
        assertThat(done.counts().updated()).isEqualTo(1);
        assertThat(done.counts().created()).isEqualTo(1);
    }

    @Test
    void keepsPeopleBehindOneMailboxApart() {
        var done = imports.run(
                team,
                "Company,Name,Email\nWeber,Anna Meier,info@weber.example\nWeber,Bernd Klein,info@weber.example\n");
        assertThat(done.counts().newContacts()).isEqualTo(2);
    }

    @Test
    void takesTwoRowsOfOnePersonTogether() {
        var done = imports.run(team, """
                Name,Email,Phone,Job title
                Anna Meier,anna@example.com,,Buyer
                Anna Meier,anna@example.com,030 7654321,
                """);
        assertThat(done.counts().newContacts()).isEqualTo(1);
        assertThat(imports.ask(team, String.class, "select role from contacts")).isEqualTo("Buyer");
        assertThat(imports.ask(team, Integer.class, "select count(*) from contact_points"))
                .isEqualTo(2);
    }

    @Test
    void reportsARowThatFitsTwoPeople() {
        imports.run(team, "ID,Name,Phone\n1,Anna Meier,030 1234567\n2,Anna Meier,030 1234567\n");
        var done = imports.run(team, "Name,Phone,City\nAnna Meier,030 1234567,Berlin\n");
        assertThat(done.counts().failed()).isEqualTo(1);
        assertThat(imports.problems(team, done)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("ambiguous");
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    @Test
    void reportsAPersonWhoIsAtAnotherCompanyHere() {
        imports.run(team, "Company,Name,Email\nWeber,Anna Meier,anna@example.com\n");
        var done = imports.run(team, "Company,Name,Email\nKlein,Anna Meier,anna@example.com\n");
        assertThat(imports.problems(team, done)).extracting(RowProblem::code).containsExactly("elsewhere");
        assertThat(imports.list(team, "select name from customers")).containsExactly("Weber");
    }

    @Test
    void takesALongerNameForTheSameCompanyWhenAPersonIsKnown() {
        imports.run(team, "Company,Name,Email\nSiemens,Anna Meier,anna@example.com\n");
        var done = imports.run(team, "Company,Name,Email,City\nSiemens AG,Anna Meier,anna@example.com,Berlin\n");
        assertThat(done.counts().updated()).isEqualTo(1);
        assertThat(imports.list(team, "select name || city from customers")).containsExactly("SiemensBerlin");
    }

    @Test
    void leavesOutARowWithAWrongValueAndTakesTheOthers() {
        var done = imports.run(team, """
                Company,Email,Renewal date
                Weber,anna(at)weber.example,2026-03-07
                Klein,klein@example.com,soon
                Wolf,wolf@example.com,07.03.2026
                """);
        assertThat(done.counts()).isEqualTo(new Counts(1, 0, 0, 0, 2, 1, 1));
        assertThat(imports.problems(team, done))
                .extracting(problem -> problem.line() + problem.code() + problem.column())
                .containsExactly("2emailEmail", "3dateRenewal date");
    }

    @Test
    void readsTheDayFirstWhenAnyCellOfTheColumnTellsSo() {
        imports.run(team, "Company,Renewal date\nWeber,03/07/2026\nKlein,25/12/2026\n");
        assertThat(imports.ask(team, String.class, "select renews_on::text from customers where name = 'Weber'"))
                .isEqualTo("2026-07-03");
    }

    @Test
    void refusesARowThatHasTooManyCellsAndFillsUpOneThatHasTooFew() {
        var done = imports.run(team, "Company,City\nWeber, Sons and Daughters,Berlin\nKlein\n");
        assertThat(imports.problems(team, done)).extracting(RowProblem::code).containsExactly("many", "few");
        assertThat(imports.list(team, "select name from customers")).containsExactly("Klein");
    }

    @Test
    void importsNothingOfAFileThatCannotBeReadToItsEnd() {
        var done = imports.run(team, "Company,City\nWeber,Berlin\nKlein,\"Bonn\nWolf,Köln\n");
        assertThat(done.state()).isEqualTo(ImportState.FAILED);
        assertThat(done.error()).isEqualTo("quote");
        assertThat(done.errorArguments()).containsExactly("3");
        assertThat(imports.list(team, "select name from customers")).isEmpty();
    }

    @Test
    void readsWhatAWindowsProgramWrote() {
        var done = imports.run(team, "Firma;Ort\nMüller;Köln\n".getBytes(Charset.forName("windows-1252")), Map.of());
        assertThat(Objects.requireNonNull(done.reading()).layout().encodingGuessed())
                .isTrue();
        assertThat(imports.list(team, "select name || ' ' || city from customers"))
                .containsExactly("Müller Köln");
    }

    @Test
    void keepsTextThatASpreadsheetWouldTakeForAFormula() {
        imports.run(team, "Company,City\n=1+1,@home\n'-Minus,+plus\n");
        assertThat(imports.list(team, "select name || ' ' || city from customers order by name collate \"C\""))
                .containsExactly("-Minus +plus", "=1+1 @home");
    }

    @Test
    void namesTheColumnsThatAreLeftOut() {
        var csv = "Company,Favourite colour\nWeber,blue\n".getBytes(StandardCharsets.UTF_8);
        var one = imports.check(team, csv, Map.of());
        assertThat(new Preview(one, Objects.requireNonNull(one.reading())).notes())
                .containsExactly(new Preview.Note("imports.columns.left", List.of(1L, "Favourite colour")));
    }

    @Test
    void keepsUnknownColumnsOnRequest() {
        var csv = "Company,Favourite colour\nWeber,blue\n".getBytes(StandardCharsets.UTF_8);
        imports.run(team, csv, Map.of("Favourite colour", "own"));
        assertThat(imports.ask(team, String.class, "select custom_fields ->> 'Favourite colour' from customers"))
                .isEqualTo("blue");
        var next = imports.check(team, csv, Map.of());
        assertThat(Objects.requireNonNull(next.reading()).targets()).containsEntry("Favourite colour", "own");
    }

    @Test
    void readsEmojiAndNamesFromRightToLeft() {
        imports.run(team, "Company,Name\n☕ Kaffee 🚀,محمد علي\n🚀🚀,דוד כהן\n");
        assertThat(imports.list(team, "select name from contacts order by name collate \"C\""))
                .containsExactly("דוד כהן", "محمد علي");
        assertThat(imports.run(team, "Company,Name\n☕ Kaffee 🚀,محمد علي\n🚀🚀,דוד כהן\n")
                        .counts()
                        .unchanged())
                .isEqualTo(2);
    }

    @Test
    void takesTheIdForTheNameWhereThereIsNone() {
        imports.run(team, TestImports.fixture("telco.csv"), Map.of("MonthlyCharges", "monthly_value"));
        assertThat(imports.ask(
                        team,
                        String.class,
                        "select name || ' ' || annual_value_cents from customers where external_id = '7590-VHVEG'"))
                .isEqualTo("7590-VHVEG 35820");
    }

    @Test
    void findsWhatItImported() {
        imports.run(team, "Company,Name,Phone\nMüller Bau,Anna Weber,030 1234567\n");
        assertThat(
                        imports.ask(
                                team,
                                Boolean.class,
                                "select search_words @@ words_query('mueller weber') and search_words @@ words_query('030 1234567') from customers"))
                .isTrue();
    }
}
