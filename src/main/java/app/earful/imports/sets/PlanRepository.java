package app.earful.imports.sets;

import app.earful.imports.rows.RowProblems;
import app.earful.imports.rows.Staged;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be written: import_customer_facts and import_person_facts, one row for each with the last word of all their
 * lines, and for those known already import_customer_updates and import_person_updates with values before and after.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlanRepository {
    private final JdbcTemplate jdbc;

    PlanRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param mapped the facts that any column of this file can bring
     * @param locking whether known rows are kept from being changed by others until we are done
     */
    void plan(Set<Staged> mapped, boolean locking) {
        gatherCustomers(only(mapped, Staged.customerFacts()));
        gatherPeople(only(mapped, Staged.contactFacts()));
        gatherTags(mapped.contains(Staged.TAGS));
        gatherPoints();
        if (locking) {
            jdbc.execute("""
                    select from customers c
                    where c.id in (select id from import_customers where not created) order by c.id for no key update
                    """);
            jdbc.execute("""
                    select from contacts k
                    where k.id in (select id from import_people where not created) order by k.id for no key update
                    """);
        }
        compareCustomers(only(mapped, Staged.customerFacts()));
        comparePeople(only(mapped, Staged.contactFacts()));
    }

    private static Collection<Staged> only(Set<Staged> mapped, Set<Staged> of) {
        return of.stream().filter(mapped::contains).toList();
    }

    /**
     * Most have one line and are copied as they are; of several lines the last that says something counts. Only a name
     * stays as we know it while any line still says it.
     */
    private void gatherCustomers(Collection<Staged> facts) {
        jdbc.execute("""
                create temp table import_customer_facts on commit drop as
                select f.customer, f.id, f.created, f.by_id, f.line, r.company, r.person, r.named, r.kind, r.customer_ext%s
                from import_customers f join import_lines l using (customer) join import_rows r on r.line = l.line
                where f.lines = 1
                union all
                select f.customer, f.id, f.created, f.by_id, f.line, %s, %s, %s, %s, %s%s
                from import_customers f join import_lines l using (customer) join import_rows r on r.line = l.line
                    left join customers c on not f.created and c.id = f.id
                where f.lines > 1
                group by f.customer, f.id, f.created, f.by_id, f.line
                """.formatted(
                        columns(facts, fact -> "r." + fact.column()),
                        "coalesce(max(c.name) filter (where r.company = c.name), "
                                + "(array_agg(r.company order by r.line) filter (where r.company is not null))[1])",
                        last("person"),
                        last("named"),
                        last("kind"),
                        last("customer_ext"),
                        columns(facts, PlanRepository::last)));
        jdbc.execute("analyze import_customer_facts (id, created)");
    }

    private void gatherPeople(Collection<Staged> facts) {
        jdbc.execute("""
                create temp table import_person_facts on commit drop as
                select f.person, f.id, f.created, f.line, f.customer_id, f.of_new_customer,
                    r.person as name, r.named, r.contact_ext%s
                from import_people f join import_lines l using (person) join import_rows r on r.line = l.line
                where f.lines = 1
                union all
                select f.person, f.id, f.created, f.line, f.customer_id, f.of_new_customer,
                    coalesce(max(k.name) filter (where r.person = k.name),
                        (array_agg(r.person order by r.line desc) filter (where r.named))[1], (array_agg(r.person))[1]),
                    bool_or(r.named), %s%s
                from import_people f join import_lines l using (person) join import_rows r on r.line = l.line
                    left join contacts k on not f.created and k.id = f.id
                where f.lines > 1
                group by f.person, f.id, f.created, f.line, f.customer_id, f.of_new_customer
                """.formatted(
                        columns(facts, fact -> "r." + fact.column()),
                        last("contact_ext"),
                        columns(facts, PlanRepository::last)));
        jdbc.execute("analyze import_person_facts (id, created, customer_id, of_new_customer)");
    }

    private static String columns(Collection<Staged> facts, Function<Staged, String> as) {
        return facts.stream()
                .map(fact -> ", " + as.apply(fact) + " as " + fact.column())
                .collect(Collectors.joining());
    }

    private static String last(Staged fact) {
        return fact == Staged.CUSTOM_FIELDS ? "import_merged(r.custom_fields order by r.line)" : last(fact.column());
    }

    private static String last(String column) {
        return "(array_agg(r.%1$s order by r.line desc) filter (where r.%1$s is not null))[1]".formatted(column);
    }

    private void gatherTags(boolean any) {
        jdbc.execute("""
                create temp table import_tags on commit drop as
                select c.id, c.created, t.tag
                from import_rows r join import_lines l using (line) join import_customers c using (customer),
                    unnest(r.tags) as t (tag)
                where c.created and c.lines = 1
                union all
                select distinct c.id, c.created, t.tag
                from import_rows r join import_lines l using (line) join import_customers c using (customer),
                    unnest(r.tags) as t (tag)
                where not (c.created and c.lines = 1) and (c.created or not exists (
                    select from customer_tags o where o.customer_id = c.id and o.tag = t.tag))
                """ + (any ? "" : "with no data"));
    }

    /** Places go on behind those a contact has. */
    private void gatherPoints() {
        jdbc.execute("""
                create temp table import_new_points on commit drop as
                select f.id as contact_id, f.created, p.kind, p.raw, p.normal, p.label, p.position - 1 as position, p.line
                from import_people f join import_lines l using (person) join import_points p on p.line = l.line
                where f.created and f.lines = 1
                union all
                select id, created, kind, raw, normal, label,
                    known + row_number() over (partition by id order by line, position) - 1, line
                from (
                    select distinct on (f.id, p.kind, coalesce(p.normal, p.raw)) f.id, f.created, p.*,
                        (select count(*) from contact_points o where not f.created and o.contact_id = f.id) as known
                    from import_people f join import_lines l using (person) join import_points p on p.line = l.line
                    where not (f.created and f.lines = 1) and (f.created or not exists (
                        select from contact_points o
                        where o.contact_id = f.id and o.kind = p.kind and coalesce(o.normal, o.raw) = coalesce(p.normal, p.raw)))
                    order by f.id, p.kind, coalesce(p.normal, p.raw), p.line, p.position) added
                """);
    }

    private void compareCustomers(Collection<Staged> facts) {
        var name = """
                case when (f.by_id and f.company is not null) then f.company
                    when f.company is null and f.named and c.kind = 'person' then f.person end""";
        var changes = facts.stream().map(PlanRepository::change).collect(Collectors.joining());
        jdbc.execute("""
                create temp table import_customer_updates on commit drop as
                select f.customer, f.id, f.line, c.version + 1 as version_after, v.before, v.after
                from import_customer_facts f join customers c on c.id = f.id,
                    lateral (select %s as name) n,
                    lateral (select
                        case when n.name <> c.name then jsonb_build_object('name', c.name) else '{}' end
                        || case when c.external_id is null and f.customer_ext is not null
                            then jsonb_build_object('external_id', c.external_id) else '{}' end%s as before,
                        case when n.name <> c.name then jsonb_build_object('name', n.name) else '{}' end
                        || case when c.external_id is null and f.customer_ext is not null
                            then jsonb_build_object('external_id', f.customer_ext) else '{}' end%s as after) v
                where not f.created and (v.after <> '{}' or f.id in (select id from import_tags where not created))
                """.formatted(name, changes.replace("$", "c"), changes.replace("$", "f")));
    }

    private void comparePeople(Collection<Staged> facts) {
        var changes = facts.stream().map(PlanRepository::change).collect(Collectors.joining());
        jdbc.execute("""
                create temp table import_person_updates on commit drop as
                select f.person, f.id, f.line, c.customer_id, c.version + 1 as version_after, v.before, v.after
                from import_person_facts f join contacts c on c.id = f.id,
                    lateral (select
                        case when f.named and f.name <> c.name then jsonb_build_object('name', c.name) else '{}' end
                        || case when c.external_id is null and f.contact_ext is not null
                            then jsonb_build_object('external_id', c.external_id) else '{}' end%s as before,
                        case when f.named and f.name <> c.name then jsonb_build_object('name', f.name) else '{}' end
                        || case when c.external_id is null and f.contact_ext is not null
                            then jsonb_build_object('external_id', f.contact_ext) else '{}' end%s as after) v
                where not f.created
                    and (v.after <> '{}' or f.id in (select contact_id from import_new_points where not created))
                """.formatted(changes.replace("$", "c"), changes.replace("$", "f")));
    }

    /** $ stands for the row whose value is noted: c before, f after. An empty cell never overwrites. */
    private static String change(Staged fact) {
        var target = fact.target();
        var staged = fact.column();
        if (fact == Staged.CUSTOM_FIELDS) {
            return """
                     || case when f.custom_fields is not null and not c.custom_fields @> f.custom_fields
                        then jsonb_build_object('custom_fields', case when '$' = 'c' then c.custom_fields
                            else c.custom_fields || f.custom_fields end) else '{}' end""";
        }
        return " || case when f.%2$s <> c.%1$s or f.%2$s is not null and c.%1$s is null ".formatted(target, staged)
                + "then jsonb_build_object('%1$s', case when '$' = 'c' then c.%1$s else f.%2$s end) else '{}' end"
                        .formatted(target, staged);
    }

    /** How many customers and people are new, and what became of each line. */
    Counts count(RowProblems problems) {
        return jdbc.queryForObject(
                """
                select count(*) filter (where new) as created, count(*) filter (where changed and not new) as updated,
                    count(*) filter (where not changed and not new) as unchanged,
                    (select count(distinct line) from import_rejects) as rejected,
                    (select count(*) from import_customers where created) as customers,
                    (select count(*) from import_people where created) as contacts
                from (
                    select case when l.person is null then c.created else p.created end as new,
                        u.customer is not null or v.person is not null as changed
                    from import_lines l
                        left join import_people p using (person)
                        left join import_customers c on c.customer = l.customer
                        left join import_customer_updates u on u.customer = l.customer
                        left join import_person_updates v on v.person = l.person) lines
                """,
                (row, _) -> new Counts(
                        row.getInt("created"),
                        row.getInt("updated"),
                        row.getInt("unchanged"),
                        problems.skipped(),
                        problems.failed() + row.getInt("rejected"),
                        row.getInt("customers"),
                        row.getInt("contacts")));
    }
}
