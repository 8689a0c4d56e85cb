package app.earful.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.calendar.WorkingDays;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.database.Ids;
import app.earful.platform.problems.Conflict;
import app.earful.samples.fiction.Colleague;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.SignedIn;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EarfulTest
@Tag("database")
class SamplesTest {
    @Autowired
    Samples samples;

    @Autowired
    SampleRepository repository;

    @Autowired
    MemberRepository members;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource time;

    @Autowired
    Ids ids;

    SignedIn leader = new SignedIn(new UUID(0, 0), new UUID(0, 0));

    @BeforeEach
    void make() {
        remove();
        leader = samples.make(Colleague.ruth(ids.next()), null);
    }

    @AfterEach
    void remove() {
        samples.find().ifPresent(id -> CurrentWorkspace.runWithin(id, samples::remove));
    }

    private <T> T within(Supplier<T> work) {
        return CurrentWorkspace.<T, RuntimeException>within(
                leader.workspaceId(), () -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
    }

    private int count(String sql) {
        return within(() -> jdbc.sql(sql).query(Integer.class).single());
    }

    @Test
    void storesAYear() {
        assertThat(count("select count(*)::int from customers")).isEqualTo(400);
        assertThat(count("select count(*)::int from members")).isEqualTo(3);
        assertThat(count("select count(*)::int from conversations")).isGreaterThan(800);
        assertThat(count("select count(*)::int from dots")).isGreaterThan(700);
        assertThat(count("select count(*)::int from promises where kept_at is null and due_on < current_date"))
                .isPositive();
        assertThat(count("select count(*)::int from pick_candidates")).isPositive();
        assertThat(count("select count(distinct competitor_id)::int from competitor_dots"))
                .isEqualTo(3);
        assertThat(within(() -> members.find(leader.memberId()).orElseThrow())
                        .workspace()
                        .sample())
                .isTrue();
    }

    /** The rule of Conversations, asked anew for each customer. */
    @Test
    void remembersWhenEachCustomerWasLastHeard() {
        var wrong = count("""
                select count(*)::int from customers c
                where (last_heard_at, last_attempt_at) is distinct from (
                        select (max(happened_at) filter (where outcome = 'talked'),
                            max(happened_at) filter (where outcome in ('no_answer', 'voicemail', 'wrong_number', 'later')))
                        from conversations where customer_id = c.id and deleted_at is null)
                    or (last_heard_by is null) <> (last_heard_at is null)
                    or attempts_since_heard <> (
                        select count(*) from conversations
                        where customer_id = c.id and outcome in ('no_answer', 'voicemail', 'wrong_number', 'later')
                            and happened_at > coalesce(c.last_heard_at, '-infinity'))
                """);
        assertThat(wrong).isZero();
        assertThat(count("select count(*)::int from customers where last_heard_at is not null"))
                .isBetween(200, 380);
        assertThat(count("select count(*)::int from customers where attempts_since_heard > 0"))
                .isPositive();
    }

    @Test
    void talksOnWorkingDaysOfEachCountryOnly() {
        var today = time.instant().atZone(Colleague.LONDON).toLocalDate();
        var days = within(() -> jdbc.sql("select distinct member_id, happened_on from conversation_members")
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list());
        for (var member : within(members::findActive)) {
            var working = within(() -> workingDays.workingDays(member, today.minusDays(366), today));
            assertThat(days.stream()
                            .filter(day -> day.getKey().equals(member.id()))
                            .map(Map.Entry::getValue))
                    .as(member.name())
                    .isNotEmpty()
                    .isSubsetOf(working);
        }
    }

    @Test
    void refusesASecondOne() {
        assertThatThrownBy(() -> samples.make(Colleague.ruth(ids.next()), null)).isInstanceOf(Conflict.class);
    }

    @Test
    void removalLeavesNothingOfItAndEverythingElse() {
        var team = workspaces.team();
        var tables = jdbc.sql("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'workspace_id'
                        """).query(String.class).list();
        CurrentWorkspace.runWithin(leader.workspaceId(), samples::remove);
        assertThat(tables)
                .hasSizeGreaterThan(25)
                .allSatisfy(table -> assertThat(count("select count(*)::int from " + table))
                        .as(table)
                        .isZero());
        assertThat(count("select count(*)::int from workspaces")).isZero();
        assertThat(samples.find()).isEmpty();
        assertThat(team.within(members::findActive)).hasSize(4);
    }

    @Test
    void removalSignsEverybodyOut() {
        jdbc.sql("""
                        insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                            max_inactive_interval, expiry_time, principal_name)
                        values (?, ?, 0, 0, 0, 0, ?)
                        """)
                .params(List.of(
                        UUID.randomUUID().toString(),
                        UUID.randomUUID().toString(),
                        leader.memberId().toString()))
                .update();
        CurrentWorkspace.runWithin(leader.workspaceId(), samples::remove);
        assertThat(jdbc.sql("select count(*)::int from spring_session where principal_name = ?")
                        .param(leader.memberId().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesToRemoveAWorkspaceThatIsNoSample() {
        var team = workspaces.team();
        assertThatThrownBy(() -> team.run(samples::remove)).isInstanceOf(DataAccessException.class);
        assertThat(team.within(members::findActive)).hasSize(4);
    }
}
