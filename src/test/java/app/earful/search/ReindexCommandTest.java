package app.earful.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.platform.commands.WrongUse;
import app.earful.search.index.Generations;
import app.earful.search.index.Question;
import app.earful.search.index.Wanted;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EarfulTest
class ReindexCommandTest {
    @Autowired
    ReindexCommand command;

    @Autowired
    Indexes indexes;

    @Autowired
    SearchFolder folder;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestWorkspaces workspaces;

    @Test
    void putsANewIndexInThePlaceOfTheOld() throws Exception {
        var team = workspaces.team();
        var name = "Reindexed " + team.workspaceId();
        team.run(() -> {
            transactions.executeWithoutResult(
                    _ -> jdbc.sql("update workspaces set name = ?").param(name).update());
            customers.create(team.ada(), NewCustomer.company("Talleres Ruiz"));
        });
        indexes.prepare(team.workspaceId()).get();
        var question = new Question("ruiz", null, Wanted.ANYTHING, 5);
        assertThat(team.within(() -> indexes.ask(question)).orElseThrow()).hasSize(1);
        var generations = new Generations(folder.of(team.workspaceId()));
        var before = generations.latest().orElseThrow();
        assertThat(command.run(List.of("--workspace", name))).isZero();
        assertThat(generations.latest().orElseThrow()).isNotEqualTo(before);
        assertThat(before).doesNotExist();
        assertThat(team.within(() -> indexes.ask(question)).orElseThrow()).hasSize(1);
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> command.run(List.of("--workspace", "Nobody's")))
                .isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> command.run(List.of("now"))).isInstanceOf(WrongUse.class);
    }
}
