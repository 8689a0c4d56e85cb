package app.earful.imports.sets;

import app.earful.imports.rows.Staged;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows on their way in, in temporary tables that end with the transaction: import_rows as read, import_points their
 * mails and phones, import_lines which lines speak of the same person and the same customer.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StagingRepository {
    private final JdbcTemplate jdbc;

    StagingRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where rows come from as text of COPY, until null. */
    @FunctionalInterface
    interface Rows {
        byte @Nullable [] next();
    }

    void create() {
        jdbc.execute("set local work_mem = '48MB'");
        // compiling our few large statements takes longer than it saves
        jdbc.execute("set local jit = off");
        // index entries of many customers are sorted in later, which is several times cheaper than one by one
        jdbc.execute("set local gin_pending_list_limit = '128MB'");
        jdbc.execute("""
                create temp table import_rows (
                    %s,
                    company_key text collate "C" generated always as (import_key(company)) stored,
                    person_key text collate "C" generated always as (import_key(person)) stored
                ) on commit drop
                """.formatted(
                        Arrays.stream(Staged.values()).map(Staged::definition).collect(Collectors.joining(",\n    "))));
        jdbc.execute("create temp table import_parents (line int primary key, parent int not null) on commit drop");
        jdbc.execute("""
                create temp table import_rejects (
                    line int, code text not null, value text, arguments text[] not null
                ) on commit drop
                """);
    }

    /** Streams them in by COPY, while those that follow are read. */
    void copy(Rows rows) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            var copying = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy import_rows (%s) from stdin"
                            .formatted(Arrays.stream(Staged.values())
                                    .map(Staged::column)
                                    .collect(Collectors.joining(", "))));
            try {
                for (var text = rows.next(); text != null; text = rows.next()) {
                    copying.writeToCopy(text, 0, text.length);
                }
                copying.endCopy();
            } finally {
                if (copying.isActive()) {
                    copying.cancelCopy();
                }
            }
            return true;
        });
    }

    /** Which lines speak of the same person, and of the same customer. */
    void group() {
        jdbc.execute("analyze import_rows (line, customer_ext, contact_ext, company_key, person_key)");
        jdbc.execute("""
                create temp table import_points on commit drop as
                select r.line, p.kind, p.raw, p.normal, p.label, p.position::smallint as position,
                    coalesce(r.customer_ext, '') as scope,
                    case when p.kind = 'phone' or import_shared_mailbox(p.normal)
                        then import_likeness(r.person_key) else '' end as likeness,
                    r.contact_ext is null as loose
                from import_rows r,
                    unnest(r.point_kinds, r.point_raws, r.point_normals, r.point_labels)
                        with ordinality as p (kind, raw, normal, label, position)
                """);
        jdbc.execute("analyze import_points");
        findParents();
        jdbc.execute("analyze import_parents");
        createLines();
        rejectContradictions();
    }

    /** By id, then mail, then phone, then name and company; each line points to the first one of its kind. */
    private void findParents() {
        jdbc.execute("""
                insert into import_parents
                select r.line, g.first
                from import_rows r join (
                    select contact_ext, min(line) as first from import_rows
                    where contact_ext is not null group by 1 having count(*) > 1) g using (contact_ext)
                where r.line > g.first
                """);
        for (var kind : List.of("email", "phone")) {
            jdbc.update("""
                    insert into import_parents
                    select distinct on (p.line) p.line, g.first
                    from import_points p join (
                        select normal, likeness, scope, min(line) as first from import_points
                        where kind = ? and loose and normal is not null
                        group by 1, 2, 3 having count(*) > 1) g using (normal, likeness, scope)
                    where p.kind = ? and p.loose and p.line > g.first
                    order by p.line, g.first
                    on conflict do nothing
                    """, kind, kind);
        }
        jdbc.execute("""
                insert into import_parents
                with named as (
                    select line, hashtextextended(concat_ws('|', customer_ext, company_key, person_key), 0) as hash,
                        coalesce(customer_ext, '') as scope, coalesce(company_key, '') as company_key, person_key
                    from import_rows
                    where person_key is not null and contact_ext is null and (company_key is not null or point_kinds is null))
                select n.line, g.first
                from named n join (
                    select hash, scope, company_key, person_key, min(line) as first from named
                    group by 1, 2, 3, 4 having count(*) > 1) g using (hash, scope, company_key, person_key)
                where n.line > g.first
                on conflict do nothing
                """);
        // a line may point to one that points further: shorten until all point to the first of their chain
        while (jdbc.update("""
                update import_parents a set parent = b.parent from import_parents b where b.line = a.parent
                """) > 0) {}
    }

    private void createLines() {
        jdbc.execute("""
                create temp table import_lines on commit drop as
                with people as (
                    select r.line, coalesce(p.parent, r.line) as person, r.person_key is not null as has_person,
                        case when r.customer_ext is not null then 'x' || r.customer_ext
                            when r.company_key is not null then 'c' || r.company_key end as key,
                        p.line is not null as follows
                    from import_rows r left join import_parents p using (line)),
                homes as (
                    select distinct on (person) person, key from people
                    where key is not null and person in (select parent from import_parents)
                    order by person, line),
                keyed as (
                    select p.line, case when has_person then p.person end as person,
                        coalesce(p.key, h.key, 'p' || p.person) as key, p.follows and p.key <> h.key as elsewhere
                    from people p left join homes h using (person))
                select k.line, k.person, g.customer, k.key, coalesce(k.elsewhere, false) as elsewhere
                from keyed k join (select key, min(line) as customer from keyed group by key) g using (key)
                """);
    }

    /** One mail in two companies, or of two people of quite other names. */
    private void rejectContradictions() {
        jdbc.execute("""
                insert into import_rejects
                select l.line, 'twoCompanies', r.company, array[l.person::text]
                from import_lines l join import_rows r using (line) where l.elsewhere
                """);
        jdbc.execute("""
                insert into import_rejects
                select l.line, 'sharedWith', r.person, array[l.person::text]
                from import_lines l join import_rows r using (line) join import_rows f on f.line = l.person
                where l.person <> l.line and not l.elsewhere and r.named and f.named
                    and not import_related(r.person_key, f.person_key)
                """);
        jdbc.execute("delete from import_lines l using import_rejects j where j.line = l.line");
        jdbc.execute("analyze import_lines");
    }
}
