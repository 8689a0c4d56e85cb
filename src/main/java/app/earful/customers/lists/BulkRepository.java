package app.earful.customers.lists;

import app.earful.workspaces.Member;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.util.Optional;
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

    /** @param kept customers that somebody has changed since, and that therefore stay as they are */
    record Undone(int restored, int kept) {}

    /** What each was before is kept under the change's id, in the place of this member's last change. */
    int change(Member actor, UUID id, CustomerMatch match, BulkChange change) {
        jdbc.sql("delete from customer_bulk_changes where member_id = ?")
                .param(actor.id())
                .update();
        var statement = """
                with chosen as materialized (
                    select c.id, c.owner_id, c.tier from customers c %s where %s
                ), changed as (
                    update customers c set
                        owner_id = case when :setsOwner then :newOwner else c.owner_id end,
                        tier = case when :setsTier then :newTier else c.tier end,
                        updated_at = :now, updated_by = :actor, version = c.version + 1
                    from chosen where c.id = chosen.id
                    returning c.id, c.version
                ), added as (
                    insert into customer_tags (workspace_id, customer_id, tag)
                    select current_workspace(), chosen.id, tag from chosen, unnest(:addTags) as tag
                    on conflict do nothing
                    returning customer_id, tag
                ), removed as (
                    delete from customer_tags t using chosen where t.customer_id = chosen.id and t.tag = any (:removeTags)
                    returning t.customer_id, t.tag
                ), kept as (
                    insert into customer_bulk_changes (workspace_id, change_id, customer_id, member_id, owner_before,
                        tier_before, tags_added, tags_removed, version_after)
                    select current_workspace(), :id, chosen.id, :actor, chosen.owner_id, chosen.tier,
                        coalesce(a.tags, '{}'), coalesce(r.tags, '{}'), changed.version
                    from chosen join changed on changed.id = chosen.id
                        left join (select customer_id, array_agg(tag) as tags from added group by 1) a
                            on a.customer_id = chosen.id
                        left join (select customer_id, array_agg(tag) as tags from removed group by 1) r
                            on r.customer_id = chosen.id
                )
                select count(*) from chosen
                """.formatted(match.join(), match.where());
        return jdbc.sql(statement)
                .params(match.parameters())
                .param("setsOwner", change.owner() != null)
                .param("newOwner", change.ownerId(), Types.OTHER)
                .param("setsTier", change.tier() != null)
                .param("newTier", change.tierOrNone(), Types.VARCHAR)
                .param("addTags", change.addTags().toArray(String[]::new))
                .param("removeTags", change.removeTags().toArray(String[]::new))
                .param("now", Timestamp.from(time.instant()))
                .param("id", id)
                .param("actor", actor.id())
                .query(Integer.class)
                .single();
    }

    /** Empty where there is no such change, or it is taken back already. */
    Optional<Undone> undo(Member actor, UUID id) {
        return jdbc.sql("""
                        with untouched as materialized (
                            select b.* from customer_bulk_changes b
                                join customers c on c.id = b.customer_id and c.version = b.version_after
                            where b.change_id = :id
                        ), restored as (
                            update customers c set owner_id = b.owner_before, tier = b.tier_before,
                                updated_at = :now, updated_by = :actor, version = c.version + 1
                            from untouched b where c.id = b.customer_id and c.version = b.version_after
                        ), tagged as (
                            insert into customer_tags (workspace_id, customer_id, tag)
                            select current_workspace(), customer_id, tag from untouched, unnest(tags_removed) as tag
                            on conflict do nothing
                        ), untagged as (
                            delete from customer_tags t using untouched b
                            where t.customer_id = b.customer_id and t.tag = any (b.tags_added)
                        ), forgotten as (
                            delete from customer_bulk_changes where change_id = :id returning customer_id
                        )
                        select (select count(*) from untouched)::int as restored,
                            ((select count(*) from forgotten) - (select count(*) from untouched))::int as kept
                        """)
                .param("id", id)
                .param("now", Timestamp.from(time.instant()))
                .param("actor", actor.id())
                .query(Undone.class)
                .optional()
                .filter(undone -> undone.restored() + undone.kept() > 0);
    }
}
