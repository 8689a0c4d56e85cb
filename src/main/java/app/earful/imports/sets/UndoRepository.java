package app.earful.imports.sets;

import app.earful.imports.rows.RowProblem;
import app.earful.imports.rows.RowProblems;
import app.earful.imports.rows.Staged;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what an import did to rows that nobody has touched since. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class UndoRepository {
    private final JdbcTemplate jdbc;
    private final InstantSource time;

    UndoRepository(JdbcTemplate jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** What stays as it is, and why: changed since, or talked with since. */
    List<RowProblem> keep(UUID importId) {
        gatherChanges(importId, NewIds.of(importId));
        jdbc.execute("""
                create temp table undo_kept on commit drop as
                select h.subject_type, h.subject_id, h.line, c.name,
                    case when exists (select from conversations v where v.customer_id = c.id)
                        or exists (select from promises p where p.customer_id = c.id) then 'talked' else 'changed' end as reason
                from undo_changes h join customers c on c.id = h.subject_id
                where h.subject_type = 'customer' and (
                    c.version <> h.version_after
                    or h.created and (
                        exists (select from conversations v where v.customer_id = c.id)
                        or exists (select from promises p where p.customer_id = c.id)
                        or exists (select from do_not_contact n where n.customer_id = c.id)
                        or exists (select from snoozes s where s.customer_id = c.id)
                        or exists (select from contacts k
                            where k.customer_id = c.id and (k.version <> 0 or k.created_at <> c.created_at))))
                union all
                select h.subject_type, h.subject_id, h.line, k.name,
                    case when exists (select from conversation_contacts v where v.contact_id = k.id) then 'talked' else 'changed' end
                from undo_changes h join contacts k on k.id = h.subject_id
                where h.subject_type = 'contact' and (
                    k.version <> h.version_after
                    or h.created and exists (select from conversation_contacts v where v.contact_id = k.id))
                """);
        return jdbc.query(
                "select line, name, reason from undo_kept order by line limit ?",
                (row, _) -> RowProblem.notice(
                        row.getLong("line"), null, row.getString("name"), "kept." + row.getString("reason")),
                RowProblems.KEPT);
    }

    /** What was noted, and what was created; contacts of new customers share their fate. */
    private void gatherChanges(UUID importId, NewIds ids) {
        jdbc.execute("""
                create temp table undo_changes on commit drop as
                select subject_type, subject_id, line, false as created, before, after, version_after
                from import_changes where import_id = '%1$s'
                union all
                select 'customer', c.id, import_place(c.id), true, null, null, 0
                from customers c join imports i on i.id = '%1$s' and c.created_at >= i.started_at
                where c.id between '%2$s' and '%3$s'
                union all
                select 'contact', k.id, import_place(k.id), true, null, null, 0
                from contacts k join imports i on i.id = '%1$s' and k.created_at >= i.started_at
                where k.id between '%4$s' and '%5$s' and not k.customer_id between '%2$s' and '%3$s'
                """.formatted(
                        importId,
                        NewIds.first(ids.customers()),
                        NewIds.last(ids.customers()),
                        NewIds.first(ids.people()),
                        NewIds.last(ids.people())));
        jdbc.execute("analyze undo_changes");
    }

    /** @return how many customers and contacts were taken back */
    int takeBack() {
        var at = Timestamp.from(time.instant());
        jdbc.execute("""
                create temp table undo_taken on commit drop as
                select h.* from undo_changes h where not exists (
                    select from undo_kept u where u.subject_type = h.subject_type and u.subject_id = h.subject_id)
                """);
        jdbc.execute("analyze undo_taken");
        removePointsAndTags();
        restore("contact", Staged.contactFacts(), at);
        restore("customer", Staged.customerFacts(), at);
        noteWhoseWordsChange();
        remove("contact");
        remove("customer");
        refreshSearch();
        return count("select count(*) from undo_taken where subject_type in ('customer', 'contact')");
    }

    /** Only where the customer or contact they were added to is as the import left it. */
    private void removePointsAndTags() {
        jdbc.execute("""
                delete from contact_points p using undo_taken t
                where t.subject_type = 'contact_point' and p.id = t.subject_id and p.contact_id in (
                    select subject_id from undo_taken where subject_type = 'contact')
                """);
        jdbc.execute("""
                delete from customer_tags g using undo_taken t
                where t.subject_type = 'tag' and g.customer_id = t.subject_id and t.after ? g.tag and g.customer_id in (
                    select subject_id from undo_taken where subject_type = 'customer')
                """);
    }

    private void restore(String type, Set<Staged> facts, Timestamp at) {
        var columns = facts.stream().map(Staged::target).collect(Collectors.toList());
        columns.add("name");
        columns.add("external_id");
        jdbc.update("""
                update %1$ss c
                set version = c.version + 1, updated_at = ?, updated_by = null, %2$s
                from undo_taken t
                where c.id = t.subject_id and t.subject_type = '%1$s' and not t.created
                """.formatted(type, restored(type + "s", columns)), at);
    }

    private static String restored(String table, Collection<String> columns) {
        return columns.stream()
                .map(column ->
                        "%1$s = case when t.before ?? '%1$s' then (jsonb_populate_record(null::%2$s, t.before)).%1$s else c.%1$s end"
                                .formatted(column, table))
                .collect(Collectors.joining(", "));
    }

    private void remove(String type) {
        jdbc.update("""
                delete from %1$ss c using undo_taken t
                where c.id = t.subject_id and t.subject_type = '%1$s' and t.created
                """.formatted(type));
    }

    /** Before their contacts are gone. */
    private void noteWhoseWordsChange() {
        jdbc.execute("""
                create temp table undo_touched on commit drop as
                select subject_id as id from undo_taken where subject_type = 'customer' and not created
                union
                select k.customer_id from undo_taken t join contacts k on k.id = t.subject_id where t.subject_type = 'contact'
                """);
    }

    private void refreshSearch() {
        jdbc.execute("""
                do $$
                declare touched uuid[] := array(select id from undo_touched);
                begin
                    if cardinality(touched) > 0 then
                        call refresh_customer_search(touched);
                    end if;
                end
                $$
                """);
    }

    private int count(String sql) {
        var count = jdbc.queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }
}
