package app.earful.workspaces.me;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SettingsRepository {
    private final JdbcClient jdbc;

    SettingsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when a colleague has that address */
    void change(UUID memberId, MeForm form) {
        jdbc.sql("""
                        update members
                        set name = :name, email = :email, language = :language, country = :country,
                            region = nullif(:region, ''), time_zone = :zone, working_week = :days::smallint[],
                            scheme = :scheme, keyboard_shortcuts = :shortcuts
                        where id = :id
                        """)
                .param("name", form.name())
                .param("email", form.email())
                .param("language", form.language())
                .param("country", form.country())
                .param("region", form.region())
                .param("zone", form.zone())
                .param("days", form.days().toString().replace('[', '{').replace(']', '}'))
                .param("scheme", form.scheme())
                .param("shortcuts", form.shortcuts())
                .param("id", memberId)
                .update();
    }
}
