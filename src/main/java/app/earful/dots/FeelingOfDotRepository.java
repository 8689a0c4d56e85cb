package app.earful.dots;

import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people say of how dots feel. Triggers carry it into the readings, by which everything is counted. */
@Repository
@Transactional
class FeelingOfDotRepository {
    private final JdbcClient jdbc;

    FeelingOfDotRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As in {@code Conversation.mayBeCorrectedBy}. */
    boolean isToldBy(Member member, UUID conversationId) {
        return member.may(Role.LEADER)
                || jdbc.sql("""
                        select exists (select from conversations where id = :conversation and logged_by = :member)
                            or exists (select from conversation_members
                                where conversation_id = :conversation and member_id = :member)
                        """)
                        .param("conversation", conversationId)
                        .param("member", member.id())
                        .query(Boolean.class)
                        .single();
    }

    void put(UUID dotId, Sentiment feeling, UUID by, Instant now) {
        jdbc.sql("""
                        insert into dot_feelings (workspace_id, dot_id, feeling, said_by, said_at)
                        values (current_workspace(), :dot, :feeling, :by, :now)
                        on conflict (workspace_id, dot_id) do update
                            set feeling = excluded.feeling, said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .param("dot", dotId)
                .param("feeling", feeling.word())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    void delete(UUID dotId) {
        jdbc.sql("delete from dot_feelings where dot_id = ?").param(dotId).update();
    }
}
