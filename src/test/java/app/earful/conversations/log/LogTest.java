package app.earful.conversations.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.conversations.Channel;
import app.earful.conversations.Conversations;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.platform.lists.Position;
import app.earful.workspaces.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class LogTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LogFilter ALL = new LogFilter(null, null, null, null, null, null, "");

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Conversations conversations;

    @Autowired
    LogRepository log;

    Team team;
    UUID ruiz;
    UUID mora;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        ruiz = team.within(() -> customers.create(team.ada(), NewCustomer.company("Talleres Ruiz")));
        mora = team.within(() -> customers.create(team.ada(), NewCustomer.company("Bodegas Mora")));
    }

    @Test
    void givesEachRowOnceOverAllPagesEvenWhereManyHappenedAtOnce() {
        var logged = IntStream.range(0, 23)
                .mapToObj(i -> save(team.bob(), ruiz, "Word " + i, MONDAY.plus(Duration.ofHours(i / 5))))
                .toList();
        for (var filter : List.of(
                ALL,
                new LogFilter(null, team.bob().id(), null, null, null, null, ""),
                new LogFilter(ruiz, null, null, null, null, null, "word"),
                new LogFilter(null, null, null, null, Channel.CALL, Outcome.TALKED, ""),
                new LogFilter(null, null, null, null, null, null, "word"))) {
            assertThat(walk(filter)).hasSize(23).containsExactlyInAnyOrderElementsOf(logged);
        }
    }

    @Test
    void combinesEveryFilter() {
        var wanted = save(team.bob(), ruiz, "Waited for a spare part", MONDAY);
        save(team.ada(), ruiz, "Waited for a spare part", MONDAY);
        save(team.bob(), mora, "Waited for a spare part", MONDAY);
        save(team.bob(), ruiz, "All well", MONDAY);
        save(team.bob(), ruiz, "Waited for a spare part", MONDAY.minus(Duration.ofDays(9)));
        var day = LocalDate.of(2026, 3, 2);
        var filter = new LogFilter(ruiz, team.bob().id(), day, day, Channel.CALL, Outcome.TALKED, "spare wait");
        assertThat(find(filter)).containsExactly(wanted);
    }

    @Test
    void findsWordsByTheirBeginningWithoutAccentsAndWhereverTheyStand() {
        var id = save(team.bob(), ruiz, "Lieferung kam zu SPÄT (Ersatzteil!), «caña» rota", MONDAY);
        for (var words : List.of("liefer", "spat", "Ersatzteil", "zu", "cana rota", "k", "LIEFERUNG spät")) {
            assertThat(find(words(words))).as(words).containsExactly(id);
        }
        for (var words : List.of("ferung", "spaet", "zug", "cana fehlt")) {
            assertThat(find(words(words))).as(words).isEmpty();
        }
    }

    @Test
    void findsARareWordFarBehindTheNewestRows() {
        var rare = save(team.bob(), ruiz, "They asked for a xylophone", MONDAY.minus(Duration.ofDays(2000)));
        var bulk = new ArrayList<UUID>();
        for (int i = 0; i < 60; i++) {
            bulk.add(save(team.bob(), mora, "All well", MONDAY.plus(Duration.ofMinutes(i))));
        }
        assertThat(find(words("xylophone"))).containsExactly(rare);
        assertThat(find(words("well"))).hasSize(10).isSubsetOf(bulk);
    }

    @Test
    void takesCharactersThatMeanSomethingToTheDatabaseForWhatTheyAre() {
        save(team.bob(), ruiz, "All well", MONDAY);
        for (var words : List.of("%", "_", "w%l", "'", "\\", "a_l")) {
            assertThat(find(words(words))).as(words).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(find(words("w%l"))).isEmpty();
        assertThat(find(words("100% all"))).isEmpty();
    }

    @Test
    void seesNothingOfAnotherWorkspaceThroughTheFunctionThatSearches() {
        save(team.bob(), ruiz, "Xylophone", MONDAY);
        var others = workspaces.team();
        assertThat(others.within(() -> log.find(words("xylophone"), BERLIN, null, 10))
                        .ids())
                .isEmpty();
    }

    @Test
    void leavesOutWhatIsDeleted() {
        var id = save(team.bob(), ruiz, "Gone", MONDAY);
        team.run(() -> conversations.delete(team.bob(), id));
        for (var filter :
                List.of(ALL, words("gone"), new LogFilter(null, team.bob().id(), null, null, null, null, ""))) {
            assertThat(find(filter)).isEmpty();
        }
    }

    private List<UUID> walk(LogFilter filter) {
        var all = new ArrayList<UUID>();
        Position after = null;
        do {
            var position = after;
            var slice = team.within(() -> log.find(filter, BERLIN, position, 4));
            all.addAll(slice.ids());
            after = slice.next();
        } while (after != null);
        return all;
    }

    private List<UUID> find(LogFilter filter) {
        return team.within(() -> log.find(filter, BERLIN, null, 10)).ids();
    }

    private static LogFilter words(String q) {
        return new LogFilter(null, null, null, null, null, null, q);
    }

    private UUID save(Member member, UUID customer, String note, Instant at) {
        return team.within(() -> conversations.log(
                member,
                NewConversation.of(customer, Channel.CALL, Outcome.TALKED, note).at(at)));
    }
}
