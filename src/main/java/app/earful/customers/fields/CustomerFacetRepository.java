package app.earful.customers.fields;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The words in use for segments, tiers and tags: the index is skipped from one to the next, never read through. */
@Repository
@Transactional
class CustomerFacetRepository {
    private final JdbcClient jdbc;

    CustomerFacetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> findSegments() {
        return find("segment", "customers", "and archived_at is null");
    }

    List<String> findTiers() {
        return find("tier", "customers", "and archived_at is null");
    }

    List<String> findTags() {
        return find("tag", "customer_tags", "");
    }

    private List<String> find(String column, String table, String condition) {
        var next = """
                with recursive used as (
                    (select %1$s as word from %2$s where %1$s is not null %3$s order by %1$s limit 1)
                    union all
                    select (select %1$s from %2$s where %1$s > used.word %3$s order by %1$s limit 1)
                    from used where word is not null
                )
                select word from used where word is not null limit 200
                """.formatted(column, table, condition);
        return jdbc.sql(next).query(String.class).list();
    }
}
