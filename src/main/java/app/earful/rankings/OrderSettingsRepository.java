package app.earful.rankings;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
public class OrderSettingsRepository {
    private final JdbcClient jdbc;
    private final InstantSource time;

    OrderSettingsRepository(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public OrderSettings get() {
        return jdbc.sql(
                        "select unheard_percent, harm_percent, mending_days, most_contacts, contact_days from order_settings")
                .query(OrderSettings.class)
                .optional()
                .orElse(OrderSettings.USUAL);
    }

    void set(OrderSettings settings) {
        jdbc.sql("""
                        insert into order_settings
                            (workspace_id, unheard_percent, harm_percent, mending_days, most_contacts, contact_days,
                                changed_at)
                        values (current_workspace(), :unheard, :harm, :mending, :contacts, :days, :now)
                        on conflict (workspace_id) do update set unheard_percent = :unheard, harm_percent = :harm,
                            mending_days = :mending, most_contacts = :contacts, contact_days = :days, changed_at = :now
                        """)
                .param("unheard", settings.unheardPercent())
                .param("harm", settings.harmPercent())
                .param("mending", settings.mendingDays())
                .param("contacts", settings.mostContacts())
                .param("days", settings.contactDays())
                .param("now", Timestamp.from(time.instant()))
                .update();
    }
}
