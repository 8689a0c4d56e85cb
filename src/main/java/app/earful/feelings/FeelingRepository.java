package app.earful.feelings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every statement names the member: nobody reads another's feelings. */
@Repository
@Transactional
class FeelingRepository {
    /** How many days an expectation waits for its conversation. */
    private static final int WAITING_DAYS = 7;

    private final JdbcClient jdbc;

    FeelingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean knowsCustomer(UUID customerId) {
        return jdbc.sql("select true from customers where id = ?")
                .param(customerId)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void saveExpected(UUID memberId, UUID customerId, LocalDate day, int expected) {
        jdbc.sql("""
                        insert into feelings (workspace_id, member_id, customer_id, felt_on, expected)
                        values (current_workspace(), ?, ?, ?, ?)
                        on conflict (workspace_id, member_id, customer_id, felt_on)
                            do update set expected = excluded.expected
                        """).params(memberId, customerId, day, expected).update();
    }

    void saveActual(UUID memberId, UUID customerId, UUID conversationId, LocalDate day, int actual) {
        jdbc.sql("""
                        insert into feelings (workspace_id, member_id, customer_id, felt_on, actual, conversation_id)
                        values (current_workspace(), :member, :customer,
                            coalesce(
                                (select max(felt_on) from feelings
                                    where member_id = :member and customer_id = :customer
                                        and conversation_id = :conversation),
                                (select max(felt_on) from feelings
                                    where member_id = :member and customer_id = :customer
                                        and felt_on between :earliest and :day and actual is null),
                                :day),
                            :actual, :conversation)
                        on conflict (workspace_id, member_id, customer_id, felt_on)
                            do update set actual = excluded.actual, conversation_id = excluded.conversation_id
                        """)
                .param("member", memberId)
                .param("customer", customerId)
                .param("conversation", conversationId)
                .param("day", day)
                .param("earliest", day.minusDays(WAITING_DAYS))
                .param("actual", actual)
                .update();
    }

    Optional<Integer> findExpected(UUID memberId, UUID customerId, LocalDate day) {
        return jdbc.sql("""
                        select expected from feelings
                        where member_id = ? and customer_id = ? and felt_on = ? and expected is not null
                        """)
                .params(memberId, customerId, day)
                .query(Integer.class)
                .optional();
    }

    Optional<Integer> findActual(UUID memberId, UUID conversationId) {
        return jdbc.sql("""
                        select actual from feelings
                        where member_id = ? and conversation_id = ? and actual is not null
                        order by felt_on desc limit 1
                        """)
                .params(memberId, conversationId)
                .query(Integer.class)
                .optional();
    }

    /** Both known, newest first. */
    List<FearAndFact.Pair> findPairs(UUID memberId, int limit) {
        return jdbc.sql("""
                        select f.felt_on as day, f.conversation_id, u.name as customer, f.expected, f.actual
                        from feelings f join customers u on u.id = f.customer_id and u.workspace_id = f.workspace_id
                        where f.member_id = ? and f.expected is not null and f.actual is not null
                        order by f.felt_on desc, f.customer_id limit ?
                        """)
                .params(memberId, limit)
                .query(FearAndFact.Pair.class)
                .list();
    }

    FearAndFact.Means findMeans(UUID memberId) {
        return jdbc.sql("""
                        select count(*) as count, coalesce(avg(expected), 0)::float8 as expected,
                            coalesce(avg(actual), 0)::float8 as actual
                        from feelings where member_id = ? and expected is not null and actual is not null
                        """).param(memberId).query(FearAndFact.Means.class).single();
    }
}
