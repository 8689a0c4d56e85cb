package app.earful.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.earful.platform.postgres.installation.StartRefused;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    static Path folder;

    private static EmbeddedPostgres database;

    @BeforeAll
    static void start() {
        database = EmbeddedPostgres.start(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void bringsTheExtensions() throws SQLException {
        var names = "select string_agg(extname, ' ' order by extname) from pg_extension where extname <> 'plpgsql'";

        assertThat(Sql.value(database.owner(), names)).isEqualTo("btree_gin pg_trgm unaccent");
    }

    @Test
    void givesTheSchemaToTheOwnerAndNothingToTheApplication() throws SQLException {
        Sql.run(
                database.owner(),
                "create table mine (id int)",
                "grant select on mine to earful_app",
                "create function f() returns int language sql as 'select 1'");

        assertThat(Sql.value(database.application(), "select count(*) from mine"))
                .isEqualTo("0");
        assertThatThrownBy(() -> Sql.run(database.application(), "create table theirs (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Sql.run(database.application(), "drop table mine"))
                .hasMessageContaining("must be owner");
    }

    @Test
    void makesRolesThatCannotPassByRowLevelSecurity() throws SQLException {
        var powerful = """
                select count(*) from pg_roles where rolname like 'earful%'
                and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)""";

        assertThat(Sql.value(database.owner(), powerful)).isEqualTo("0");
        assertThat(Sql.value(database.application(), "select current_user")).isEqualTo("earful_app");
    }

    @Test
    void losesNothingToSpeed() throws SQLException {
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
            assertThat(Sql.value(database.owner(), "show " + setting))
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws SQLException {
        assertThat(Sql.value(database.owner(), "show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void refusesAWrongPassword() {
        var stranger = new DatabaseAddress(database.owner().jdbcUrl(), "earful_owner", "guess");

        assertThatThrownBy(() -> Sql.connect(stranger)).hasMessageContaining("password authentication failed");
    }

    @Test
    void showsItsPasswordsNowhere() throws IOException {
        var password = database.owner().password();

        assertThat(database.owner().toString()).doesNotContain(password);
        assertThat(database.owner().jdbcUrl()).doesNotContain(password);
        assertThat(folder.resolve("postgres/postgres.log")).content().doesNotContain(password);
        assertThat(folder.resolve("postgres/initdb-password")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsItsPasswordsToItself() throws IOException {
        var file = folder.resolve("postgres/passwords/owner");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesASecondStartOnTheSameFolder() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Earful already runs on " + folder)
                .hasMessageContaining("this process");
    }

    @Test
    void joinsTheServerThatRunsAndLeavesItRunning() throws SQLException {
        try (var joined = EmbeddedPostgres.joinOrStart(folder)) {
            assertThat(joined.owner()).isEqualTo(database.owner());
        }

        assertThat(Sql.value(database.owner(), "select 1")).isEqualTo("1");
    }

    @Test
    void keepsAddressAndDataOverARestart(@TempDir Path another) throws SQLException {
        DatabaseAddress address;
        try (var first = EmbeddedPostgres.joinOrStart(another)) {
            address = first.owner();
            Sql.run(address, "create table kept as select 42 as answer");
        }

        try (var again = EmbeddedPostgres.start(another)) {
            assertThat(again.owner()).isEqualTo(address);
            assertThat(Sql.value(again.owner(), "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void takesTheOperatorsSettingsButNeverThoseThatLoseData(@TempDir Path another) throws IOException, SQLException {
        Files.writeString(another.resolve("postgres.conf"), "work_mem = 9MB\nfsync = off\nport = 1\n");

        try (var tuned = EmbeddedPostgres.start(another)) {
            assertThat(Sql.value(tuned.owner(), "show work_mem")).isEqualTo("9MB");
            assertThat(Sql.value(tuned.owner(), "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void saysWhatIsWrongWithTheOperatorsSettings(@TempDir Path another) throws IOException {
        Files.writeString(another.resolve("postgres.conf"), "no_such_setting = 1\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(another))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("no_such_setting");
    }

    @Test
    void beginsAgainWhereTheFirstStartWasKilledHalfWay(@TempDir Path another) throws IOException, SQLException {
        Files.createDirectories(another.resolve("postgres/cluster.unfinished-1/base"));
        Files.writeString(another.resolve("postgres/cluster.unfinished-1/PG_VERSION"), "18\n");
        Files.writeString(another.resolve("postgres/port.unfinished"), "1");

        try (var fresh = EmbeddedPostgres.start(another)) {
            assertThat(Sql.value(fresh.owner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesTheDataOfAnotherMajorVersion(@TempDir Path another) throws IOException {
        Files.createDirectories(another.resolve("postgres/cluster"));
        Files.writeString(another.resolve("postgres/cluster/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(another))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("written by PostgreSQL 17")
                .hasMessageContaining("start it with the version of Earful that wrote it");
    }

    @Test
    void refusesAClusterWhosePasswordsAreMissing(@TempDir Path another) throws IOException {
        Files.createDirectories(another.resolve("postgres/cluster"));
        Files.writeString(another.resolve("postgres/cluster/PG_VERSION"), "18\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(another))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("passwords");
    }

    @Test
    void refusesAFolderThatIsAFile(@TempDir Path another) throws IOException {
        var file = Files.writeString(another.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesAFolderItMayNotWrite(@TempDir Path another) throws IOException {
        assumeTrue(new UnixSystem().getUid() != 0, "root may write everywhere");
        Files.setPosixFilePermissions(another, PosixFilePermissions.fromString("r-xr-xr-x"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(another))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("make it writable for user");
    }

    @Test
    void walksThroughAFolderThatIsClosedToItsUser(@TempDir Path closed) throws SQLException {
        try (var postgres = EmbeddedPostgres.start(closed.resolve("below").resolve("data"))) {
            assertThat(Sql.value(postgres.owner(), "select 1")).isEqualTo("1");
        }
    }
}
