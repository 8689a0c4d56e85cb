package app.earful.imports;

import app.earful.customers.CustomerErased;
import app.earful.imports.sets.NewIds;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what imports keep of a customer who is erased: values before and after, and what was reported about them. The files
 * go too, all that are read: a row that was left out of one may be about anybody.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ErasureRepository {
    private static final String POINTS = "select id from contact_points where contact_id = any (?)";

    private final JdbcClient jdbc;

    ErasureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID importId, int line) {}

    @EventListener
    void forget(CustomerErased erased) {
        var subjects = new ArrayList<>(erased.contactIds());
        subjects.add(erased.customerId());
        var rows = Stream.concat(changed(subjects).stream(), created(erased).stream())
                .distinct()
                .toList();
        for (var row : rows) {
            jdbc.sql("delete from import_problems where import_id = ? and line = ?")
                    .params(row.importId(), row.line())
                    .update();
        }
        forgetWhereverNamed(erased);
        dropFiles();
        jdbc.sql("delete from import_changes where subject_id = any (?) or subject_id in (%s)".formatted(POINTS))
                .params(array(subjects), array(erased.contactIds()))
                .update();
    }

    private List<Row> changed(List<UUID> subjects) {
        return jdbc.sql("select import_id, line from import_changes where subject_id = any (?)")
                .param(array(subjects))
                .query(Row.class)
                .list();
    }

    /** The beginning of an id tells the import that gave it. */
    private List<Row> created(CustomerErased erased) {
        return Stream.concat(
                        Stream.of(
                                created(erased.customerId(), erased.customerId().getMostSignificantBits())),
                        erased.contactIds().stream().map(id -> created(id, id.getMostSignificantBits() ^ 1)))
                .flatMap(List::stream)
                .toList();
    }

    private List<Row> created(UUID id, long beginning) {
        return jdbc.sql("select id as import_id, import_place(?) as line from imports where id between ? and ?")
                .params(id, NewIds.first(beginning), NewIds.last(beginning))
                .query(Row.class)
                .list();
    }

    /** In rows that were left out, and in reports about others. */
    private void forgetWhereverNamed(CustomerErased erased) {
        jdbc.sql("""
                        with names as (
                            select name as known from customers where id = :customer
                            union select name from contacts where id = any (:contacts)
                            union select raw from contact_points where contact_id = any (:contacts)
                        )
                        delete from import_problems p using names n
                        where fold(p.value) = fold(n.known) or n.known = any (p.arguments)
                        """)
                .param("customer", erased.customerId())
                .param("contacts", array(erased.contactIds()))
                .update();
    }

    /** One that waits to be read is needed still; it goes with all others some days later. */
    private void dropFiles() {
        jdbc.sql("""
                        delete from import_parts where import_id in (
                            select id from imports where state in ('done', 'failed', 'undone'))
                        """).update();
    }

    private static UUID[] array(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
