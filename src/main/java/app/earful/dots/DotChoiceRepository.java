package app.earful.dots;

import app.earful.customers.fields.CustomerChoices;
import app.earful.workspaces.MemberRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Themes and segments there are, and the one asked for even if it is not among the first. */
@Repository
@Transactional
class DotChoiceRepository {
    private static final int MOST = 200;
    private static final int ALL = 1_000;

    private final JdbcClient jdbc;
    private final MemberRepository members;
    private final CustomerChoices customers;

    DotChoiceRepository(JdbcClient jdbc, MemberRepository members, CustomerChoices customers) {
        this.jdbc = jdbc;
        this.members = members;
        this.customers = customers;
    }

    DotChoices find(DotFilter filter) {
        return new DotChoices(
                members.findNames(), themes(filter.theme(), MOST), customers.segments(), customerName(filter));
    }

    /** Those that count, by name. */
    List<ThemeOfDot> themes() {
        return themes(null, ALL);
    }

    private List<ThemeOfDot> themes(@Nullable UUID asked, int most) {
        return jdbc.sql("""
                        select id, coalesce(given_name, found_name) as name from themes
                        where (ended_at is null and merged_into is null and ignored_at is null) or id = cast(:asked as uuid)
                        order by (id = cast(:asked as uuid)) is true desc, fold(coalesce(given_name, found_name)), id
                        limit :most
                        """)
                .param("asked", asked)
                .param("most", most)
                .query(ThemeOfDot.class)
                .list();
    }

    private String customerName(DotFilter filter) {
        return filter.customer() == null ? "" : customerName(filter.customer());
    }

    private String customerName(UUID customerId) {
        return jdbc.sql("select name from customers where id = ?")
                .param(customerId)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
