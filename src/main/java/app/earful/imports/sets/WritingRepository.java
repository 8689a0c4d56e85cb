package app.earful.imports.sets;

import app.earful.imports.rows.Staged;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is planned, set by set, and notes how to take it back. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WritingRepository {
    private final JdbcTemplate jdbc;
    private final InstantSource time;

    WritingRepository(JdbcTemplate jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** What new customers get where no column says it. */
    record Defaults(String relationship, String currency) {}

    void write(UUID importId, Set<Staged> mapped, Defaults defaults) {
        var at = Timestamp.from(time.instant());
        gatherSearchWords();
        insertCustomers(Staged.customerFacts().stream().filter(mapped::contains).toList(), defaults, at);
        insertContacts(Staged.contactFacts().stream().filter(mapped::contains).toList(), at);
        insertPoints(importId);
        insertTags(importId);
        noteUpdates(importId);
        updateCustomers(at);
        updateContacts(at);
        refreshSearch();
    }

    private void gatherSearchWords() {
        jdbc.execute("""
                create temp table import_words on commit drop as
                with points as (
                    select contact_id, string_agg(coalesce(case kind when 'phone' then phone_words(normal) else normal end, raw), ' ') as words
                    from import_new_points where created group by contact_id)
                select f.customer_id as id, string_agg(concat_ws(' ', f.name, p.words), ' ') as words
                from import_person_facts f left join points p on p.contact_id = f.id
                where f.of_new_customer
                group by f.customer_id
                """);
    }

    private void insertCustomers(Collection<Staged> facts, Defaults defaults, Timestamp at) {
        jdbc.update(
                """
                insert into customers (workspace_id, id, kind, name, external_id, search_words, created_at, updated_at,
                    relationship, currency%s)
                select (select current_workspace()), f.id,
                    coalesce(f.kind, case when f.company is null and f.person is not null then 'person' else 'company' end),
                    coalesce(f.company, f.person, f.customer_ext), f.customer_ext,
                    customer_search_words(coalesce(f.company, f.person, f.customer_ext), %s, f.customer_ext, w.words),
                    ?, ?, %s, %s%s
                from import_customer_facts f left join import_words w using (id)
                where f.created
                order by f.id
                """.formatted(
                                rest(facts, Staged::target),
                                facts.contains(Staged.CITY) ? "f.city" : "null",
                                facts.contains(Staged.RELATIONSHIP) ? "coalesce(f.relationship, ?)" : "?",
                                facts.contains(Staged.CURRENCY) ? "coalesce(f.currency, ?)" : "?",
                                rest(
                                        facts,
                                        fact -> fact == Staged.CUSTOM_FIELDS
                                                ? "coalesce(f.custom_fields, '{}')"
                                                : "f." + fact.column())),
                at,
                at,
                defaults.relationship(),
                defaults.currency());
    }

    private static String rest(Collection<Staged> facts, Function<Staged, String> as) {
        return facts.stream()
                .filter(fact -> fact != Staged.RELATIONSHIP && fact != Staged.CURRENCY)
                .map(fact -> ", " + as.apply(fact))
                .collect(Collectors.joining());
    }

    private void insertContacts(Collection<Staged> facts, Timestamp at) {
        jdbc.update("""
                insert into contacts (workspace_id, id, customer_id, name, external_id, created_at, updated_at%s)
                select (select current_workspace()), f.id, f.customer_id, f.name, f.contact_ext, ?, ?%s
                from import_person_facts f
                where f.created
                order by f.id
                """.formatted(rest(facts, Staged::target), rest(facts, fact -> "f." + fact.column())), at, at);
    }

    /** Those of a new contact go when it goes; only those added to a known one are noted. */
    private void insertPoints(UUID importId) {
        jdbc.update("""
                insert into contact_points (workspace_id, id, contact_id, kind, raw, normal, label, position)
                select (select current_workspace()), import_id('%s', line::bigint * 32 + position),
                    contact_id, kind, raw, normal, label, position
                from import_new_points where created
                order by line, position
                """.formatted(NewIds.of(importId).people()));
        jdbc.update("""
                with added as (
                    insert into contact_points (workspace_id, id, contact_id, kind, raw, normal, label, position)
                    select current_workspace(), gen_random_uuid(), contact_id, kind, raw, normal, label, position
                    from import_new_points where not created
                    returning id, contact_id)
                insert into import_changes (workspace_id, import_id, subject_type, subject_id, line, after)
                select current_workspace(), ?, 'contact_point', a.id, min(p.line), jsonb_build_object('contact_id', a.contact_id)
                from added a join import_new_points p using (contact_id)
                group by a.id, a.contact_id
                """, importId);
    }

    private void insertTags(UUID importId) {
        jdbc.update("""
                insert into customer_tags (workspace_id, customer_id, tag)
                select (select current_workspace()), id, tag from import_tags order by tag, id
                """);
        jdbc.update("""
                insert into import_changes (workspace_id, import_id, subject_type, subject_id, line, after)
                select current_workspace(), ?, 'tag', t.id, c.line, jsonb_agg(t.tag)
                from import_tags t join import_customers c using (id) where not t.created
                group by t.id, c.line
                """, importId);
    }

    private void noteUpdates(UUID importId) {
        jdbc.update("""
                insert into import_changes
                    (workspace_id, import_id, subject_type, subject_id, line, before, after, version_after)
                select current_workspace(), ?, 'customer', id, line, before, after, version_after
                from import_customer_updates
                union all
                select current_workspace(), ?, 'contact', id, line, before, after, version_after
                from import_person_updates
                """, importId, importId);
    }

    private void updateCustomers(Timestamp at) {
        var facts = Staged.customerFacts().stream().map(Staged::target).collect(Collectors.toList());
        facts.add("name");
        facts.add("external_id");
        jdbc.update("""
                update customers c
                set version = u.version_after, updated_at = ?, updated_by = null, %s
                from import_customer_updates u, lateral jsonb_populate_record(null::customers, u.after) r
                where c.id = u.id
                """.formatted(overwritten(facts)), at);
    }

    private void updateContacts(Timestamp at) {
        var facts = Staged.contactFacts().stream().map(Staged::target).collect(Collectors.toList());
        facts.add("name");
        facts.add("external_id");
        jdbc.update("""
                update contacts c
                set version = u.version_after, updated_at = ?, updated_by = null, %s
                from import_person_updates u, lateral jsonb_populate_record(null::contacts, u.after) r
                where c.id = u.id
                """.formatted(overwritten(facts)), at);
    }

    private static String overwritten(Collection<String> columns) {
        return columns.stream()
                .map(column -> "%1$s = coalesce(r.%1$s, c.%1$s)".formatted(column))
                .collect(Collectors.joining(", "));
    }

    /** New customers bring their words along; of known ones those whose names, places or contacts changed are made anew. */
    private void refreshSearch() {
        jdbc.execute("""
                do $$
                declare changed uuid[];
                begin
                    select array_agg(distinct id) into changed from (
                        select id from import_customer_updates where after ?| array['name', 'city', 'external_id']
                        union all select customer_id from import_person_updates
                        union all select customer_id from import_people where created and not of_new_customer) touched;
                    if changed is not null then
                        call refresh_customer_search(changed);
                    end if;
                end
                $$
                """);
    }
}
