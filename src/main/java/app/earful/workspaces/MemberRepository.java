package app.earful.workspaces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
public class MemberRepository {
    private static final String SELECT = """
            select m.*, w.name as workspace_name, w.country as workspace_country, w.region as workspace_region,
                w.time_zone as workspace_time_zone, w.language as workspace_language, w.currency, w.sample
            from members m join workspaces w on w.id = m.workspace_id
            """;

    private final JdbcClient jdbc;

    MemberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Member> find(UUID id) {
        return jdbc.sql(SELECT + "where m.id = ?")
                .param(id)
                .query(MemberRepository::member)
                .optional();
    }

    /** Settings that are not given begin as the workspace's own. */
    public record NewMember(
            UUID id, String name, String email, @Nullable String passwordHash, Role role, Instant createdAt) {}

    public Member add(NewMember member) {
        jdbc.sql("""
                        insert into members
                            (workspace_id, id, name, email, password_hash, role, language, time_zone, country, region,
                                created_at)
                        select id, ?, ?, ?, ?, ?, language, time_zone, country, region, ? from workspaces
                        """)
                .params(member.id(), member.name(), member.email())
                .param(member.passwordHash())
                .params(member.role().word(), Timestamp.from(member.createdAt()))
                .update();
        return find(member.id()).orElseThrow();
    }

    public Optional<Member> findByEmail(String email) {
        return jdbc.sql(SELECT + "where m.email = ?")
                .param(email)
                .query(MemberRepository::member)
                .optional();
    }

    /** Also those who left, after the others. */
    public List<Member> findAll() {
        return jdbc.sql(SELECT + "order by m.active desc, m.name, m.id")
                .query(MemberRepository::member)
                .list();
    }

    /** The active owners, held until the transaction ends, so that two cannot remove each other at once. */
    public Set<UUID> lockOwners() {
        return Set.copyOf(jdbc.sql("select id from members where role = 'owner' and active order by id for update")
                .query(UUID.class)
                .list());
    }

    public void changeRole(UUID id, Role role) {
        jdbc.sql("update members set role = ? where id = ?")
                .params(role.word(), id)
                .update();
    }

    public void setActive(UUID id, boolean active) {
        jdbc.sql("update members set active = ? where id = ?")
                .params(active, id)
                .update();
    }

    /** Everybody who may still sign in, by name. */
    public List<Member> findActive() {
        return jdbc.sql(SELECT + "where m.active order by m.name, m.id")
                .query(MemberRepository::member)
                .list();
    }

    public record Named(UUID id, String name) {}

    /** To choose from: of hundreds, all the rest would take longer to read than a page takes. */
    public List<Named> findNames() {
        return jdbc.sql("select id, name from members where active order by name, id")
                .query((row, _) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        var workspace = new Workspace(
                row.getObject("workspace_id", UUID.class),
                row.getString("workspace_name"),
                row.getString("workspace_country"),
                row.getString("workspace_region"),
                ZoneId.of(row.getString("workspace_time_zone")),
                Locale.forLanguageTag(row.getString("workspace_language")),
                row.getString("currency"),
                row.getBoolean("sample"));
        var week = week(row);
        return new Member(
                workspace.id(),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Role.of(row.getString("role")),
                Locale.of(row.getString("language"), week.country()),
                ZoneId.of(row.getString("time_zone")),
                week,
                row.getString("scheme"),
                row.getBoolean("keyboard_shortcuts"),
                row.getBoolean("active"),
                workspace);
    }

    /** From a row with its three columns. */
    public static WorkingWeek week(ResultSet row) throws SQLException {
        var days = (Short[]) row.getArray("working_week").getArray();
        return new WorkingWeek(
                Arrays.stream(days).map(day -> DayOfWeek.of(day)).collect(Collectors.toUnmodifiableSet()),
                row.getString("country"),
                row.getString("region"));
    }
}
