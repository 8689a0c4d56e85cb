package app.earful.imports;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cuts the line to the database from inside of an import's own transaction, once. */
@Component
public class Saboteur {
    private final AtomicBoolean armed = new AtomicBoolean();
    private final JdbcClient jdbc;

    Saboteur(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void arm() {
        armed.set(true);
    }

    void disarm() {
        armed.set(false);
    }

    @EventListener
    void cut(CustomersImported event) {
        if (armed.compareAndSet(true, false)) {
            jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                    .query(Boolean.class)
                    .single();
        }
    }
}
