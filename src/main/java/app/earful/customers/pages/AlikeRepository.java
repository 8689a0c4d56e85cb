package app.earful.customers.pages;

import app.earful.customers.contacts.ContactPoint;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers who may be the very one somebody is about to write down again. */
@Repository
@Transactional
class AlikeRepository {
    private final JdbcClient jdbc;

    AlikeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same name but for case, accents and signs, or the same phone or mail; at most five. */
    List<Alike> find(String name, List<ContactPoint> points) {
        return jdbc.sql("""
                        select distinct on (c.id) c.id, c.name, c.city, same.why
                        from (
                            (select id, 'name' as why from customers
                                where archived_at is null and sort_name = left(plain(:name), 200) and plain(:name) <> '' limit 5)
                            union all
                            (select k.customer_id, p.raw from contact_points p join contacts k on k.id = p.contact_id
                                where k.archived_at is null
                                    and (p.kind, p.normal) in (select * from unnest(:kinds, :normals)) limit 5)
                        ) same
                        join customers c on c.id = same.id
                        order by c.id, same.why = 'name' desc
                        limit 5
                        """)
                .param("name", name)
                .param(
                        "kinds",
                        points.stream().map(point -> point.kind().word()).toArray(String[]::new))
                .param("normals", points.stream().map(ContactPoint::normal).toArray(String[]::new))
                .query(Alike.class)
                .list();
    }
}
