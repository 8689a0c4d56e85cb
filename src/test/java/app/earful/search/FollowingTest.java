package app.earful.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.search.index.Question;
import app.earful.search.index.SearchIndex;
import app.earful.search.index.Wanted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An index that follows the database, through crashes and out of order. Each test is a node with a folder of its own. */
@EarfulTest
@Tag("database")
class FollowingTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Filling filling;

    @Autowired
    EntryRepository entries;

    @Autowired
    SearchChangeRepository changes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @TempDir
    Path folder;

    Team team;
    WorkspaceIndex node;

    @BeforeEach
    void prepare() throws Exception {
        team = workspaces.team();
        create("Talleres Ruiz");
        node = node();
        node.prepare();
    }

    private WorkspaceIndex node() {
        return new WorkspaceIndex(team.workspaceId(), folder, filling, changes);
    }

    @Test
    void takesInWhatIsCommittedInAnyOrder() throws Exception {
        var written = new CountDownLatch(1);
        var later = new CountDownLatch(1);
        var slow = Thread.ofVirtual()
                .start(() -> team.run(() -> transactions.executeWithoutResult(_ -> {
                    customers.create(team.ada(), NewCustomer.company("Began Early"));
                    written.countDown();
                    await(later);
                })));
        await(written);
        create("Committed Sooner");
        assertThat(found("committed")).isEqualTo(1);
        assertThat(found("began")).isZero();
        create("Somebody Else");
        assertThat(found("somebody")).isEqualTo(1);
        later.countDown();
        slow.join(Duration.ofSeconds(10));
        assertThat(found("began")).isEqualTo(1);
    }

    @Test
    void doesNotTakeInWhatIsRolledBack() {
        team.run(() -> transactions.executeWithoutResult(status -> {
            customers.create(team.ada(), NewCustomer.company("Never Was"));
            status.setRollbackOnly();
        }));
        create("Talleres Paz");
        assertThat(found("paz")).isEqualTo(1);
        assertThat(found("never")).isZero();
    }

    @Test
    void goesOnAfterAKillWhereItWasSavedLast() throws Exception {
        create("Saved");
        node.follow();
        node.save();
        create("Taken in");
        assertThat(found("taken")).isEqualTo(1);
        var killed =
                Files.createDirectory(folder.resolveSibling(UUID.randomUUID().toString()));
        copy(folder, killed);
        var again = new WorkspaceIndex(team.workspaceId(), killed, filling, changes);
        again.prepare();
        assertThat(found(again, "saved")).isEqualTo(1);
        assertThat(found(again, "taken")).isEqualTo(1);
        assertThat(builds()).isEqualTo(1);
        again.close();
    }

    @Test
    void isMadeAnewWhereItIsTornOrGone() throws Exception {
        for (var kind : List.of("cfs", "si", "segments_.*")) {
            node.close();
            var file = files(kind).getFirst();
            try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
            node = node();
            node.prepare();
            assertThat(found("ruiz")).as("%s", file).isEqualTo(1);
        }
        node.close();
        assertThat(builds()).isEqualTo(4);
        for (var file : files(".*")) {
            Files.delete(file);
        }
        node = node();
        node.prepare();
        assertThat(found("ruiz")).isEqualTo(1);
    }

    @Test
    void isMadeAnewWhereTheLogDoesNotKnowIt() throws Exception {
        create("Told to the other database");
        node.follow();
        node.close();
        inWorkspace("delete from customers where name like 'Told%'");
        inWorkspace("delete from search_changes");
        node = node();
        node.prepare();
        assertThat(found("told")).isZero();
        assertThat(found("ruiz")).isEqualTo(1);
    }

    @Test
    void staysInUseWhileANewOneIsMade() throws Exception {
        team.run(() -> changes.write(Change.REBUILD));
        node.follow();
        assertThat(node.isOutgrown()).isTrue();
        assertThat(found("ruiz")).isEqualTo(1);
        node.rebuild();
        assertThat(node.isOutgrown()).isFalse();
        create("Talleres Paz");
        assertThat(found("talleres")).isEqualTo(2);
        assertThat(files("segments_.*")).hasSize(1);
    }

    @Test
    void tellsNothingOfWhatIsNotSearched() {
        var before = count();
        inWorkspace("update customers set last_heard_at = now(), annual_value_cents = 5, version = version + 1");
        assertThat(count()).isEqualTo(before);
        inWorkspace("update customers set city = 'Toledo'");
        assertThat(count()).isEqualTo(before + 1);
        assertThat(found("toledo")).isEqualTo(1);
    }

    @Test
    void tellsManyInFewRows() {
        var before = count();
        inWorkspace("""
                insert into customers (workspace_id, id, kind, name, relationship, currency, created_at, updated_at)
                select current_workspace(), gen_random_uuid(), 'company', 'Mass ' || n, 'customer', 'EUR', now(), now()
                from generate_series(1, 12000) n
                """);
        assertThat(count()).isEqualTo(before + 3);
        assertThat(found("mass 77")).as("too much to wait for").isZero();
        follow();
        assertThat(found("\"mass 77\"")).isEqualTo(1);
    }

    @Test
    void isNotKeptBusyByRowsOfAnotherServer() {
        inWorkspace(
                "insert into search_changes (workspace_id, xid, what) values (current_workspace(), 1::bigint << 40, 'built')");
        var news = changes.newsSince("1:1:");
        assertThat(changes.newsSince(news.snapshot()).workspaces()).doesNotContain(team.workspaceId());
        create("Talleres Paz");
        assertThat(found("paz")).isEqualTo(1);
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void takesWhoIsErasedOffTheDisk() throws Exception {
        var erased = create("Xylophonia");
        create("Talleres Paz");
        follow();
        node.save();
        assertThat(onDisk("xylophonia")).isTrue();
        team.run(() -> customers.erase(team.olga(), erased));
        follow();
        node.save();
        assertThat(onDisk("xylophonia")).isFalse();
        assertThat(found("paz")).isEqualTo(1);
    }

    private boolean onDisk(String word) throws IOException {
        for (var file : files(".*")) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void findsWhatWasSavedBeforeAlthoughAnotherIsTakingItIn() throws Exception {
        var done = new AtomicBoolean();
        var follower = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                node.follow();
            }
        });
        for (var number = 0; number < 20; number++) {
            create("Talleres" + number);
            assertThat(found("talleres" + number + " ")).isEqualTo(1);
        }
        done.set(true);
        follower.join();
    }

    /** As a full disk does: nothing more can be written, what is there can be read. */
    @Test
    void answersFromWhatItHasWhereItCannotWrite() throws Exception {
        var place = files("segments_.*").getFirst().resolveSibling("");
        for (var number = 1; number < 36; number++) {
            for (var ending : List.of(".fdt", ".cfs", ".fdm")) {
                Files.writeString(place.resolve("_" + Integer.toString(number, 36) + ending), "in the way");
            }
        }
        create("Talleres Paz");
        assertThat(node.follow()).isFalse();
        assertThat(files("fdm")).isEmpty();
        assertThat(node.follow()).isTrue();
        assertThat(found("talleres")).isEqualTo(2);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void isMadeAnewWhereItsFolderIsTakenAwayMeanwhile() throws Exception {
        for (var file : files(".*")) {
            Files.delete(file);
        }
        assertThat(found("ruiz")).as("the files are open").isEqualTo(1);
        create("Talleres Paz");
        assertThat(node.follow()).isFalse();
        node.prepare();
        assertThat(found("talleres")).isEqualTo(2);
        node.save();
        assertThat(files("segments_.*")).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhereItCouldNotBeMade() throws Exception {
        var place = files("segments_.*").getFirst().resolveSibling("").getParent();
        var before = Files.readAllBytes(files("segments_.*").getFirst());
        var broken = new Filling(entries, changes) {
            @Override
            public SearchIndex make(Path into, Change built) throws IOException {
                Files.writeString(into.resolve("half"), "an index");
                throw new IOException("no space left on device");
            }
        };
        var full = new WorkspaceIndex(team.workspaceId(), folder, broken, changes);
        assertThatThrownBy(full::rebuild).hasMessageContaining("no space");
        assertThat(place).isDirectoryNotContaining("glob:**.new");
        assertThat(files("segments_.*").getFirst()).hasBinaryContent(before);
    }

    private void follow() {
        assertThat(node.follow()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private UUID create(String name) {
        return team.within(() -> customers.create(team.ada(), NewCustomer.company(name)));
    }

    private int found(String words) {
        return found(node, words);
    }

    private int found(WorkspaceIndex index, String words) {
        return CurrentWorkspace.<Integer, RuntimeException>within(
                team.workspaceId(),
                () -> index.ask(new Question(words, null, Wanted.ANYTHING, 20))
                        .orElseThrow()
                        .size());
    }

    private void inWorkspace(String sql) {
        team.run(() -> transactions.executeWithoutResult(_ -> jdbc.sql(sql).update()));
    }

    private int count() {
        return count("true");
    }

    private int builds() {
        return count("what = 'built'");
    }

    private int count(String condition) {
        return team.within(() -> Objects.requireNonNull(
                transactions.execute(_ -> jdbc.sql("select count(*)::int from search_changes where " + condition)
                        .query(Integer.class)
                        .single())));
    }

    private List<Path> files(String pattern) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName()).matches("(.*[.])?(" + pattern + ")"))
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copied = to.resolve(from.relativize(file));
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }
}
