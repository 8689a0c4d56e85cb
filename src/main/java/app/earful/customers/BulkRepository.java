package app.earful.customers;

import app.earful.workspaces.Member;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Changes many customers in one statement, so that all its parts mean the same ones. */
@Repository
@Transactional
class BulkRepository {
    private final JdbcClient jdbc;
    private final InstantSource time;

    BulkRepository(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    int change(Member actor, List<UUID> ids, BulkChange change) {
        return change(actor, CustomerMatch.of(ids), change);
    }

    int change(Member actor, CustomerMatch match, BulkChange change) {
        var statement = """
                with chosen as materialized (
                    select c.id from customers c %s where %s
                ), changed as (
                    update customers c set
                        owner_id = case when :setsOwner then :newOwner else owner_id end,
                        tier = case when :setsTier then :newTier else tier end,
                        updated_at = :now, updated_by = :actor, version = version + 1
                    from chosen where c.id = chosen.id
                ), added as (
                    insert into customer_tags (workspace_id, customer_id, tag)
                    select current_workspace(), chosen.id, tag from chosen, unnest(:addTags) as tag
                    on conflict do nothing
                ), removed as (
                    delete from customer_tags t using chosen where t.customer_id = chosen.id and t.tag = any (:removeTags)
                )
                select count(*) from chosen
                """.formatted(match.join(), match.where());
        return jdbc.sql(statement)
                .params(match.parameters())
                .param("setsOwner", change.owner() != null)
                .param("newOwner", change.ownerId(), java.sql.Types.OTHER)
                .param("setsTier", change.tier() != null)
                .param("newTier", change.tierOrNone(), java.sql.Types.VARCHAR)
                .param("addTags", change.addTags().toArray(String[]::new))
                .param("removeTags", change.removeTags().toArray(String[]::new))
                .param("now", Timestamp.from(time.instant()))
                .param("actor", actor.id())
                .query(Integer.class)
                .single();
    }
}
