package app.earful.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.customers.Customers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an import keeps of somebody goes when they are erased, and is told on their page until then. */
@EarfulTest
class ErasureTest {
    private static final String FIRST = """
            Company,Name,Email,City,Country
            Weber Bau,Anna Weber,anna@weber.example,Berlin,Neverland
            Klein,Bernd Klein,bernd@klein.example,Bonn,Germany
            """;
    private static final String SECOND = """
            Company,Name,Email,City,Phone
            Weber Bau,Anna Weber,anna@weber.example,Hamburg,030 7654321
            Klein,Bernd Klein,bernd@klein.example,Köln,
            Dritte,Anna Weber,bernd@klein.example,,
            """;
    private static final List<String> KEPT = List.of("import_changes", "import_parts", "import_problems");

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TestImports imports;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Web web;

    Team team;
    Import second;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        imports.run(team, FIRST);
        second = imports.run(team, SECOND);
    }

    @Test
    void nothingIsKeptOfWhomSomebodyErased() {
        assertThat(kept()).contains("Hamburg", "Neverland", "anna@weber.example", "Köln");
        team.run(() -> customers.erase(team.olga(), id("Weber Bau")));
        assertThat(kept())
                .doesNotContain("Weber", "anna", "Hamburg", "Neverland", "7654321")
                .contains("Köln");
    }

    @Test
    void theOthersCanStillBeTakenBack() {
        team.run(() -> customers.erase(team.olga(), id("Weber Bau")));
        var undone = imports.undo(team, second);
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(team.within(() -> rows("select city from customers"))).containsExactly("Bonn");
    }

    @Test
    void theCustomersPageTellsBothImports() {
        var page = web.get(team.bob(), "/customers/" + id("Weber Bau"));
        assertThat(page).bodyText().contains("Brought in by the import of", "Changed by the import of", "people.csv");
    }

    private UUID id(String name) {
        return UUID.fromString(team.within(() -> rows("select id::text from customers where name = '" + name + "'"))
                .getFirst());
    }

    private String kept() {
        return team.within(() -> {
            var all = new StringBuilder();
            for (var table : KEPT) {
                rows("select t::text from " + table + " t").forEach(all::append);
            }
            rows("select convert_from(content, 'UTF8') from import_parts").forEach(all::append);
            return all.toString();
        });
    }

    private List<String> rows(String sql) {
        return transactions.execute(_ -> jdbc.sql(sql).query(String.class).list());
    }
}
