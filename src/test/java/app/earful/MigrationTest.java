package app.earful;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema as the migrations leave it: walks every table, so that a new one is held to the rules by itself. */
@EarfulTest
@Tag("database")
class MigrationTest {
    @Autowired
    Flyway flyway;

    @Autowired
    JdbcClient application;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Test
    void onADatabaseThatIsUpToDateTheyDoNothing() {
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void onAnEmptyDatabaseTheyAllRun() {
        var jdbc = JdbcClient.create(owner);
        jdbc.sql("drop schema if exists emptiness cascade").update();
        jdbc.sql("create schema emptiness").update();
        var fresh = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas("emptiness")
                .load();
        try {
            assertThat(fresh.migrate().migrationsExecuted)
                    .isEqualTo(flyway.info().applied().length);
            assertThat(fresh.migrate().migrationsExecuted).isZero();
        } finally {
            jdbc.sql("drop schema emptiness cascade").update();
        }
    }

    @Test
    void everyTableOfAWorkspaceIsProtectedByForce() {
        assertThat(tables("not (c.relrowsecurity and c.relforcerowsecurity)")).isEmpty();
        assertThat(tables("""
                        not exists (select from pg_policy p join pg_roles r on r.oid = any (p.polroles)
                            where p.polrelid = c.oid and r.rolname = 'earful_app')
                        """)).isEmpty();
    }

    @Test
    void everyPolicyOfTheApplicationAsksForTheWorkspace() {
        var careless = JdbcClient.create(owner).sql("""
                        select p.polrelid::regclass::text from pg_policy p join pg_roles r on r.oid = any (p.polroles)
                        where r.rolname = 'earful_app'
                            and pg_get_expr(p.polqual, p.polrelid) not like '%current_workspace()%'
                        """).query(String.class).list();
        assertThat(careless).isEmpty();
    }

    @Test
    void everyPrimaryKeyOfAWorkspacesTableBeginsWithTheWorkspace() {
        assertThat(tables("""
                        c.relname <> 'workspaces' and not exists (
                            select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                            where i.indrelid = c.oid and i.indisprimary and a.attname = 'workspace_id')
                        """)).isEmpty();
    }

    @Test
    void noTableHasAWorkspaceUnderAnotherName() {
        var all = JdbcClient.create(owner).sql("""
                        select c.relname from pg_class c
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relispartition
                            and c.relname not in (select table_name from information_schema.columns
                                where table_schema = 'public' and column_name = 'workspace_id')
                        order by 1
                        """).query(String.class).list();
        assertThat(all)
                .containsExactlyInAnyOrder(
                        "flyway_schema_history",
                        "installation",
                        "scheduled_tasks",
                        "sign_in_failures",
                        "spring_session",
                        "spring_session_attributes",
                        "workspaces");
    }

    @Test
    void theApplicationOwnsNothingAndCannotGoRoundTheRules() {
        var role = application
                .sql(
                        "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        assertThat(role).isFalse();
        assertThat(application
                        .sql("select current_user::text")
                        .query(String.class)
                        .single())
                .isEqualTo("earful_app");
        assertThat(application.sql("""
                                select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                                where r.rolname = current_user and c.relnamespace = 'public'::regnamespace
                                """).query(Integer.class).single()).isZero();
    }

    /** The tables with a workspace_id for which something holds, which should be none. */
    private List<String> tables(String condition) {
        return JdbcClient.create(owner)
                .sql("""
                        select c.relname from pg_class c
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                            and (c.relname = 'workspaces' or exists (select from pg_attribute a
                                where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped))
                            and (%s)
                        order by 1
                        """.formatted(condition))
                .query(String.class)
                .list();
    }
}
