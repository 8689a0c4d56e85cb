package app.earful.platform.secrets;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Facts of the installation as a whole, by name. */
@Repository
@Transactional
public class InstallationRepository {
    private final JdbcClient jdbc;

    InstallationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> find(String name) {
        return jdbc.sql("select value from installation where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    public void put(String name, String value) {
        jdbc.sql("insert into installation values (?, ?) on conflict (name) do update set value = excluded.value")
                .params(name, value)
                .update();
    }

    /** The first to come decides, also when two processes start at once; everybody gets the same answer. */
    public String putIfAbsent(String name, String value) {
        jdbc.sql("insert into installation values (?, ?) on conflict (name) do nothing")
                .params(name, value)
                .update();
        return find(name).orElseThrow();
    }

    /** False when it was another value, or none. */
    public boolean removeIf(String name, String value) {
        return jdbc.sql("delete from installation where name = ? and value = ?")
                        .params(name, value)
                        .update()
                == 1;
    }
}
