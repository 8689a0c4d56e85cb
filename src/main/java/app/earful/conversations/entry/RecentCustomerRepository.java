package app.earful.conversations.entry;

import app.earful.conversations.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Customers to choose from before anything is written down. */
@Repository
@Transactional
class RecentCustomerRepository {
    static final int SHOWN = 8;

    private final JdbcClient jdbc;

    RecentCustomerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those this member dealt with in their last fifty conversations, latest first. */
    List<Person> of(UUID memberId) {
        return jdbc.sql("""
                        select u.id, u.name from (
                            select c.customer_id, max(p.happened_at) as latest from (
                                select conversation_id, happened_at from conversation_members
                                where member_id = ? order by happened_at desc, conversation_id desc limit 50) p
                            join conversations c on c.id = p.conversation_id and c.deleted_at is null
                            group by c.customer_id) dealt
                        join customers u on u.id = dealt.customer_id and u.archived_at is null
                        order by dealt.latest desc, u.id limit ?
                        """).params(memberId, SHOWN).query(Person.class).list();
    }
}
