package app.earful;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.Routes.Route;
import app.earful.TestWorkspaces.Team;
import app.earful.browser.TestBook;
import app.earful.imports.TestImports;
import app.earful.themes.ThemeBook;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that are there, but of another workspace: whoever knows their ids is told that there is no such thing. */
@EarfulTest
class OtherWorkspacesTest {
    /** Which table's ids a route takes, by how its address begins; the longest beginning counts. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("/customers/{", "customers"),
            Map.entry("/customers/bulk/{", "customer_bulk_changes"),
            Map.entry("/contacts/{", "contacts"),
            Map.entry("/today/order/{", "customers"),
            Map.entry("/conversations/{", "conversations"),
            Map.entry("/dots/{", "dots"),
            Map.entry("/competitors/{", "competitors"),
            Map.entry("/ideas/{", "ideas"),
            Map.entry("/promises/{", "promises"),
            Map.entry("/themes/{", "themes"),
            Map.entry("/themes/decisions/{", "theme_decisions"),
            Map.entry("/imports/{", "imports"),
            Map.entry("/members/{", "members"),
            Map.entry("/members/invitations/{", "invitations"),
            Map.entry("/me/keys/{", "api_keys"),
            Map.entry("/me/days-off/{", "time_off"),
            Map.entry("/workspace/closed-days/{", "closed_days"),
            Map.entry("/workspace/standards/{", "standards"),
            Map.entry("/standards/{", "standards"));

    @Autowired
    Routes routes;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TestBook book;

    @Autowired
    TestImports imports;

    @Autowired
    ThemeBook themes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Web web;

    Team ours;
    Team theirs;

    @BeforeEach
    void fill() {
        ours = workspaces.team();
        theirs = workspaces.team();
        var customer = book.customer(theirs, "Talleres Ruiz");
        var theme = themes.theme(theirs, "spare part delivery");
        imports.run(theirs, "Company,Name\nWeber Bau,Anna Weber\n");
        post("/themes/" + theme + "/pin");
        post("/customers/bulk", "which", "chosen", "id", customer.toString(), "newTier", "A");
        post("/members/invitations", "name", "Ida", "email", "ida@example.com", "role", "member");
        post("/competitors", "name", "Castellan");
        post("/ideas", "dot", wishOf(theirs).toString());
        post("/me/keys", "name", "weekly export");
        post("/me/days-off", "from", "2027-03-01", "to", "", "note", "");
        post("/workspace/standards", "tier", "", "segment", "", "everyDays", "30");
        post("/workspace/closed-days", "note", "Summer outing", "from", "2027-06-01", "to", "");
    }

    @Test
    void areNotFoundUnderTheirRealIds() {
        var before = everything();
        for (var route : takingIds()) {
            var result = routes.call(route, ours.olga(), id(route));
            assertThat(result.getResponse().getStatus())
                    .as("%s", route)
                    .isIn(route.changes() ? List.of(400, 404, 415, 422) : List.of(404));
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void areFoundByTheirOwn() {
        for (var route : takingIds()) {
            if (!route.changes()) {
                assertThat(routes.call(route, theirs.olga(), id(route))
                                .getResponse()
                                .getStatus())
                        .as("%s", route)
                        .isIn(200, 302, 303);
            }
        }
    }

    /** All that name a row in their path; a new one has to be given its table above. */
    private List<Route> takingIds() {
        var named = routes.all().stream()
                .filter(route -> !route.open() && route.pattern().contains("{"))
                .filter(route -> !AccessTest.NAME_NO_ROW.contains(route.toString()))
                .toList();
        assertThat(named)
                .allSatisfy(route -> assertThat(table(route)).as("%s", route).isNotEmpty());
        assertThat(named.stream().map(OtherWorkspacesTest::table)).containsAll(TABLES.values());
        return named;
    }

    private static String table(Route route) {
        var path = route.pattern().replaceFirst("^/api/v1", "");
        return TABLES.keySet().stream()
                .filter(path::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(TABLES::get)
                .orElse("");
    }

    private UUID id(Route route) {
        var table = table(route);
        var column = table.equals("customer_bulk_changes") ? "change_id" : "id";
        var own = table.equals("members") ? "id = '" + theirs.bob().id() + "'" : "true";
        return theirs.within(() -> Objects.requireNonNull(transactions.execute(
                _ -> jdbc.sql("select %s from %s where %s order by 1 limit 1".formatted(column, table, own))
                        .query(UUID.class)
                        .single())));
    }

    private UUID wishOf(Team team) {
        return team.within(() -> Objects.requireNonNull(
                transactions.execute(_ -> jdbc.sql("select id from dots where kind = 'wish' order by id limit 1")
                        .query(UUID.class)
                        .single())));
    }

    private Map<String, List<String>> everything() {
        return theirs.within(() -> Objects.requireNonNull(transactions.execute(_ -> TABLES.values().stream()
                .distinct()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select t::text from " + table + " t order by 1")
                                .query(String.class)
                                .list())))));
    }

    private void post(String address, String... fields) {
        var answer = web.post(theirs.olga(), address, fields);
        assertThat(answer.getResponse().getStatus()).as(address).isIn(200, 302, 303);
    }
}
