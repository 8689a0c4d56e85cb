package app.earful.rankings;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class ExpectationRepository {
    private final JdbcClient jdbc;

    ExpectationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names that were called and answered on their day, by tenths of the chance that was expected when they were given. */
    List<Expected.Tenth> tenths() {
        return jdbc.sql("""
                        select least(9, floor(p.chance * 10))::int as tenth, count(*)::int as talks,
                            sum(p.chance) as expected, sum(p.chance * (1 - p.chance)) as variance,
                            (count(*) filter (where t.problem))::int as found
                        from picks p cross join lateral (
                            select count(*) as talks, bool_or(exists (select from dots d
                                    where d.workspace_id = v.workspace_id and d.conversation_id = v.id
                                        and d.kind in ('complaint', 'pain') and d.deleted_at is null)) as problem
                            from conversations v
                            where v.workspace_id = p.workspace_id and v.customer_id = p.customer_id
                                and v.happened_on = p.day and v.outcome = 'talked' and v.started_by <> 'they'
                                and v.deleted_at is null) t
                        where p.chance is not null and t.talks > 0
                        group by 1 order by 1
                        """).query(Expected.Tenth.class).list();
    }
}
