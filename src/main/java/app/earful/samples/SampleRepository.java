package app.earful.samples;

import app.earful.samples.fiction.Colleague;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sample workspace and its people. */
@Repository
@Transactional
class SampleRepository {
    static final String CURRENCY = "GBP";

    private final JdbcTemplate jdbc;

    SampleRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> findWorkspace() {
        return jdbc.queryForList("select id from list_workspaces() where sample", UUID.class).stream()
                .findFirst();
    }

    /** Two who ask at the same moment come one after the other; held until the transaction ends. */
    void waitForOthers() {
        jdbc.execute("select pg_advisory_xact_lock(hashtext('samples'))");
    }

    UUID leader() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select id from members where role = 'owner' order by created_at, id limit 1", UUID.class));
    }

    /** The address to sign in with, and the day the sample was made. */
    SignInFacts signInFacts(UUID memberId) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select email, created_at from members where id = ?",
                (row, _) -> new SignInFacts(
                        row.getString("email"), row.getTimestamp("created_at").toInstant()),
                memberId));
    }

    record SignInFacts(String email, Instant madeAt) {}

    @Nullable
    String passwordHash(UUID memberId) {
        return jdbc.queryForObject("select password_hash from members where id = ?", String.class, memberId);
    }

    void addWorkspace(UUID id, String name, Instant at) {
        jdbc.update("""
                insert into workspaces (id, name, country, region, time_zone, language, currency, sample, created_at)
                values (?, ?, 'GB', 'eng', 'Europe/London', 'en', ?, true, ?)
                """, id, name, CURRENCY, Timestamp.from(at));
    }

    void addColleague(Colleague colleague, @Nullable String passwordHash, Instant at) {
        jdbc.update(
                """
                insert into members (workspace_id, id, name, email, password_hash, role, language, time_zone, country,
                    region, created_at)
                values (current_workspace(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                colleague.id(),
                colleague.name(),
                colleague.email(),
                passwordHash,
                colleague.role().word(),
                colleague.language(),
                colleague.zone().getId(),
                colleague.country(),
                colleague.region(),
                Timestamp.from(at));
    }

    void setPassword(UUID memberId, String passwordHash) {
        jdbc.update("update members set password_hash = ? where id = ?", passwordHash, memberId);
    }

    /** The planner knows nothing yet of the rows that were just written. */
    void analyzeHistory() {
        jdbc.execute("select analyze_history()");
    }

    void remove() {
        jdbc.execute("select remove_sample_workspace()");
    }
}
