package app.earful.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.platform.database.CurrentWorkspace;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.InstantSource;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@EarfulTest
@Tag("database")
class LaterTest {
    private static final String TASK = "later-test";

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Later later;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    InstantSource time;

    @Autowired
    PlatformTransactionManager transactions;

    Team team;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
    }

    @Test
    void isDoneOnceWhenAskedTwiceBeforeItBegins() {
        ask("a");
        ask("a");
        ask("b");
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void isDoneAgainWhenAskedWhileItIsBeingDone() {
        ask("a");
        inTransaction(() -> jdbc.sql("update scheduled_tasks set picked = true where task_name = ?")
                .param(TASK)
                .update());
        ask("a");
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void letsTwoTransactionsAskAtTheSameMoment() {
        inTransaction(() -> {
            later.ask(TASK, "a");
            ask("a");
            later.ask(TASK, "a");
        });
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void doesNotBeginBeforeTheTransactionEndsThatReliesOnIt() {
        ask("a");
        inTransaction(() -> {
            later.ask(TASK, "a");
            inTransaction(() -> assertThat(jdbc.sql("""
                                    select task_instance from scheduled_tasks
                                    where task_name = ? and starts_with(task_instance, ?) for update skip locked
                                    """)
                            .params(TASK, team.workspaceId().toString())
                            .query(String.class)
                            .list())
                    .isEmpty());
        });
    }

    @Test
    void isNotDoneWhenItIsRolledBack() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    later.ask(TASK, "a");
                    throw new IllegalStateException("it fails");
                }))
                .hasMessage("it fails");
        assertThat(waiting()).isZero();
    }

    @Test
    void isDoneInTheWorkspaceThatAsked() {
        var done = new ArrayList<String>();
        var task = Later.task(TASK, subject -> done.add(CurrentWorkspace.get() + " " + subject));
        ask("a");
        inTransaction(() -> later.ask(TASK));

        var clock = new SettableClock();
        clock.set(time.instant());
        var scheduler =
                TestHelper.createManualScheduler(database, task).clock(clock).build();
        scheduler.runAnyDueExecutions();

        assertThat(done).contains(team.workspaceId() + " a", team.workspaceId() + " ");
        assertThat(waiting()).isZero();
    }

    private void ask(String subject) {
        inTransaction(() -> later.ask(TASK, subject));
    }

    /** In one of its own. */
    private void inTransaction(Runnable work) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        team.run(() -> template.executeWithoutResult(_ -> work.run()));
    }

    private int waiting() {
        return jdbc.sql(
                        "select count(*)::int from scheduled_tasks where task_name = ? and starts_with(task_instance, ?)")
                .params(TASK, team.workspaceId().toString())
                .query(Integer.class)
                .single();
    }
}
