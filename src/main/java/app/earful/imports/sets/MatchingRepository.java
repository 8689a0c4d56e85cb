package app.earful.imports.sets;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of the staged people and customers we know already: import_customers and import_people, each with the id it has
 * or is going to have. By external id, then mail, then phone, then name and company; two answers are no answer.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MatchingRepository {
    private final JdbcTemplate jdbc;

    MatchingRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void match() {
        jdbc.execute("""
                create temp table import_known_customers (
                    customer int primary key, id uuid not null, by_id boolean not null
                ) on commit drop
                """);
        jdbc.execute("""
                create temp table import_known_people (
                    person int primary key, id uuid not null, customer_id uuid not null
                ) on commit drop
                """);
        var any = jdbc.queryForObject("select exists (select from customers)", Boolean.class);
        if (Boolean.TRUE.equals(any)) {
            customersById();
            people();
            customersByPeople();
            customersByName();
            peopleByName();
            privatePeople();
            join();
        }
    }

    private void customersById() {
        jdbc.execute("""
                insert into import_known_customers
                select distinct l.customer, c.id, true
                from import_lines l join customers c on c.external_id = substr(l.key, 2) where l.key like 'x%'
                """);
    }

    /**
     * The exact name decides between several; a strange id speaks against a mail or phone unless the names agree. A mail
     * that belongs to somebody of quite another name is told, not taken.
     */
    private void people() {
        jdbc.execute("""
                create temp table import_candidates on commit drop as
                select l.person, 1 as level, k.id, k.customer_id, true as exact, true as related, k.name
                from import_rows r join import_lines l using (line) join contacts k on k.external_id = r.contact_ext
                union all
                select l.person, case p.kind when 'email' then 2 else 3 end, k.id, k.customer_id,
                    import_key(k.name) = r.person_key,
                    not r.named or k.name = o.raw or k.name = c.name and c.kind = 'company'
                        or import_related(import_key(k.name), r.person_key),
                    k.name
                from import_points p join import_lines l using (line) join import_rows r using (line)
                    join contact_points o on o.kind = p.kind and o.normal = p.normal
                    join contacts k on k.id = o.contact_id
                    join customers c on c.id = k.customer_id
                    left join import_known_customers i on i.customer = l.customer
                where (i.id is null or i.id = k.customer_id)
                    and (p.likeness = '' or import_likeness(import_key(k.name)) = p.likeness)
                    and (k.external_id is null or r.contact_ext is null or k.external_id = r.contact_ext
                        or import_likeness(import_key(k.name)) = import_likeness(r.person_key))
                    and (i.id is not null or c.external_id is null or r.customer_ext is null
                        or import_likeness(import_key(k.name)) = import_likeness(r.person_key))
                """);
        jdbc.execute("""
                create temp table import_choices on commit drop as
                with best as (
                    select distinct person, id, customer_id, related, name from (
                        select *, rank() over (partition by person order by level, exact desc, related desc) as place
                        from import_candidates) ranked
                    where place = 1)
                select person, count(*) as answers, (array_agg(id))[1] as id, (array_agg(customer_id))[1] as customer_id,
                    bool_and(related) as related, min(name) as name
                from best group by person
                """);
        reject("ambiguous", "r.person", """
                select l.line, array[c.answers::text] as arguments
                from import_choices c join import_lines l using (person) where c.answers > 1
                """);
        reject("otherName", "r.person", """
                select l.line, array[c.name] as arguments
                from import_choices c join import_lines l using (person) where c.answers = 1 and not c.related
                """);
        jdbc.execute("""
                insert into import_known_people
                select person, id, customer_id from import_choices where answers = 1 and related
                """);
    }

    /** A person found at another company is told, not moved: the file and we disagree. */
    private void customersByPeople() {
        reject("elsewhere", "r.company", """
                select l.line, array[c.name] as arguments
                from import_known_people p join import_lines l using (person) join import_rows r using (line)
                    join customers c on c.id = p.customer_id
                    left join import_known_customers i on i.customer = l.customer,
                    lateral (select case when l.key like 'c%' then substr(l.key, 2) else r.company_key end as name) company
                where i.id is null and c.sort_name <> company.name
                    and (not starts_with(c.sort_name || ' ', company.name || ' ')
                        and not starts_with(company.name || ' ', c.sort_name || ' ')
                        or exists (select from customers x
                            where x.sort_name = company.name and x.kind = 'company' and x.archived_at is null))
                """);
        jdbc.execute("""
                create temp table import_homes on commit drop as
                select l.customer, count(distinct p.customer_id) as answers, (array_agg(p.customer_id))[1] as id
                from import_known_people p join import_lines l using (person)
                where l.customer not in (select customer from import_known_customers)
                group by l.customer
                """);
        reject("ambiguousCompany", "r.company", """
                select l.line, array[h.answers::text] as arguments
                from import_homes h join import_lines l using (customer) where h.answers > 1
                """);
        jdbc.execute(
                "insert into import_known_customers select customer, id, false from import_homes where answers = 1");
    }

    private void customersByName() {
        jdbc.execute("""
                create temp table import_namesakes on commit drop as
                with wanted as (
                    select distinct l.customer, r.company_key, l.key like 'x%' as has_id
                    from import_lines l join import_rows r using (line)
                    where r.company_key is not null and not exists (
                        select from import_known_customers i where i.customer = l.customer)),
                found as (
                    select w.customer, c.id, c.external_id
                    from wanted w join customers c on c.sort_name = w.company_key and c.archived_at is null
                    where c.kind = 'company' and (c.external_id is null or not w.has_id)
                    union
                    select w.customer, c.id, c.external_id
                    from wanted w join customers c on c.sort_name = w.company_key and c.archived_at is not null
                    where c.kind = 'company' and (c.external_id is null or not w.has_id))
                select customer, count(*) as answers, (array_agg(id))[1] as id from (
                    select *, rank() over (partition by customer order by external_id is not null) as place from found) ranked
                where place = 1
                group by customer
                """);
        reject("ambiguousCompany", "r.company", """
                select l.line, array[n.answers::text] as arguments
                from import_namesakes n join import_lines l using (customer) where n.answers > 1
                """);
        jdbc.execute(
                "insert into import_known_customers select customer, id, false from import_namesakes where answers = 1");
    }

    private void peopleByName() {
        jdbc.execute("""
                create temp table import_colleagues on commit drop as
                select l.person, count(distinct k.id) as answers, (array_agg(k.id))[1] as id,
                    (array_agg(k.customer_id))[1] as customer_id
                from import_lines l join import_rows r using (line)
                    join import_known_customers i on i.customer = l.customer
                    join contacts k on k.customer_id = i.id
                where l.person is not null and import_key(k.name) = r.person_key
                    and (k.external_id is null or r.contact_ext is null)
                    and not exists (select from import_known_people p where p.person = l.person)
                group by l.person
                """);
        reject("ambiguous", "r.person", """
                select l.line, array[c.answers::text] as arguments
                from import_colleagues c join import_lines l using (person) where c.answers > 1
                """);
        jdbc.execute(
                "insert into import_known_people select person, id, customer_id from import_colleagues where answers = 1");
    }

    /** Without a company a name alone says little: one of the two must have neither mail nor phone. */
    private void privatePeople() {
        jdbc.execute("""
                create temp table import_persons on commit drop as
                with found as (
                    select l.person, k.id, k.customer_id, r.point_kinds is null as bare,
                        not exists (select from contact_points o where o.contact_id = k.id) as known_bare
                    from import_lines l join import_rows r using (line)
                        join customers c on c.sort_name = r.person_key and c.kind = 'person' and c.archived_at is null
                        join contacts k on k.customer_id = c.id
                    where l.key like 'p%' and r.company_key is null and import_key(k.name) = r.person_key
                        and (k.external_id is null or r.contact_ext is null)
                        and not exists (select from import_known_people p where p.person = l.person))
                select person, count(distinct id) as answers, (array_agg(id))[1] as id, (array_agg(customer_id))[1] as customer_id
                from (
                    select *, rank() over (partition by person order by not known_bare) as place from found
                    where bare or known_bare) ranked
                where place = 1
                group by person
                """);
        reject("ambiguous", "r.person", """
                select l.line, array[c.answers::text] as arguments
                from import_persons c join import_lines l using (person) where c.answers > 1
                """);
        jdbc.execute(
                "insert into import_known_people select person, id, customer_id from import_persons where answers = 1");
        jdbc.execute("""
                insert into import_known_customers
                select distinct on (l.customer) l.customer, p.customer_id, false
                from import_known_people p join import_lines l using (person)
                order by l.customer
                on conflict do nothing
                """);
    }

    /**
     * Groups of lines that turned out to be one person, or one customer, become one group. Unless their names speak of
     * different people: then the one who is called as we know them is meant, and the others are told.
     */
    private void join() {
        jdbc.execute("""
                create temp table import_claims on commit drop as
                select person, id, import_likeness(name) as likeness,
                    first_value(person) over claims as first, first_value(import_likeness(name)) over claims as meant
                from (
                    select p.person, p.id, min(r.person_key) as name, bool_or(r.person_key = import_key(k.name)) as exact,
                        bool_or(import_likeness(r.person_key) = import_likeness(import_key(k.name))) as alike
                    from import_known_people p join import_lines l using (person) join import_rows r using (line)
                        join contacts k on k.id = p.id
                    group by p.person, p.id) named
                window claims as (partition by id order by exact desc, alike desc, person)
                """);
        reject("sharedWith", "r.person", """
                select l.line, array[c.first::text] as arguments
                from import_claims c join import_lines l using (person) where c.likeness <> c.meant
                """);
        jdbc.execute("""
                update import_lines l set person = c.first
                from import_claims c where c.person = l.person and c.first <> l.person
                """);
        jdbc.execute("""
                update import_lines l set customer = f.first
                from import_known_customers p, (
                    select id, min(customer) as first from import_known_customers group by id having count(*) > 1) f
                where p.customer = l.customer and f.id = p.id and l.customer <> f.first
                """);
    }

    /** The lines are reported and left out of everything that follows. */
    private void reject(String code, String value, String lines) {
        jdbc.update("""
                insert into import_rejects
                select w.line, ?, %s, w.arguments from (%s) w join import_rows r using (line)
                """.formatted(value, lines), code);
        jdbc.execute("delete from import_lines l using import_rejects j where j.line = l.line");
    }

    /** Everyone and everything that is left, with the ids they have or get. */
    void assign(NewIds ids) {
        jdbc.update("""
                create temp table import_customers on commit drop as
                select g.customer, g.line, g.lines, coalesce(k.id, import_id('%s', g.customer)) as id,
                    k.id is null as created, coalesce(k.by_id, false) as by_id
                from (select customer, min(line) as line, count(*) as lines from import_lines group by customer) g
                    left join import_known_customers k using (customer)
                """.formatted(ids.customers()));
        jdbc.update("""
                create temp table import_people on commit drop as
                select g.person, g.customer, g.line, g.lines, coalesce(k.id, import_id('%s', g.person)) as id,
                    k.id is null as created, coalesce(k.customer_id, c.id) as customer_id, c.created as of_new_customer
                from (select person, min(customer) as customer, min(line) as line, count(*) as lines
                        from import_lines where person is not null group by person) g
                    join import_customers c using (customer)
                    left join import_known_people k using (person)
                """.formatted(ids.people()));
        jdbc.execute("analyze import_customers");
        jdbc.execute("analyze import_people");
    }
}
