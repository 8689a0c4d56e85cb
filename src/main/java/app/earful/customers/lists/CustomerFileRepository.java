package app.earful.customers.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a file of customers says beyond their list. */
@Repository
@Transactional
class CustomerFileRepository {
    private final JdbcClient jdbc;

    CustomerFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** External id, website, country and tags by customer; empty where nothing is known. */
    Map<UUID, List<String>> find(List<UUID> ids) {
        var found = new HashMap<UUID, List<String>>();
        jdbc.sql("""
                        select c.id, coalesce(c.external_id, ''), coalesce(c.website, ''), coalesce(c.country, ''), coalesce(
                            (select string_agg(t.tag, ', ' order by t.tag) from customer_tags t where t.customer_id = c.id), '')
                        from customers c where c.id = any (?)
                        """).param(ids.toArray(UUID[]::new)).query(row -> {
            found.put(
                    row.getObject(1, UUID.class),
                    List.of(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
        });
        return found;
    }
}
