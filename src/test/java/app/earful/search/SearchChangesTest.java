package app.earful.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What tells an index which rows have changed. */
@EarfulTest
@Tag("database")
class SearchChangesTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    SearchChangeRepository changes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    Team team;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        create("Talleres Ruiz");
    }

    @Test
    void keepsTheLogShortAndItsLastRow() {
        create("Talleres Paz");
        team.run(() -> changes.deleteBefore(Instant.parse("2100-01-01T00:00:00Z")));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void tellsWhichWorkspacesHaveNews() {
        var other = workspaces.team();
        var before = changes.newsSince("1:1:");
        assertThat(before.workspaces()).contains(team.workspaceId());
        assertThat(changes.newsSince(before.snapshot()).workspaces()).doesNotContain(team.workspaceId());
        create("Talleres Paz");
        assertThat(changes.newsSince(before.snapshot()).workspaces())
                .contains(team.workspaceId())
                .doesNotContain(other.workspaceId());
    }

    private UUID create(String name) {
        return team.within(() -> customers.create(team.ada(), NewCustomer.company(name)));
    }

    private int count() {
        return team.within(() ->
                Objects.requireNonNull(transactions.execute(_ -> jdbc.sql("select count(*)::int from search_changes")
                        .query(Integer.class)
                        .single())));
    }
}
