package app.earful.customers.lists;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.customers.Customers;
import app.earful.customers.Heard;
import app.earful.customers.NewCustomer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Changing many customers at once, and back. */
@EarfulTest
class BulkPagesTest {
    private static final Pattern UNDO = Pattern.compile("action=\"(/customers/bulk/[0-9a-f-]{36}/undo)\"");

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Web web;

    Team team;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
    }

    @Test
    void changesTheTickedOnes() {
        var ids = three();
        change(List.of(ids.getFirst()), "newTier", "A", "addTags", "fair, north");
        assertThat(facts(ids.getFirst()).tier()).isEqualTo("A");
        assertThat(facts(ids.getFirst()).tags()).containsExactlyInAnyOrder("fair", "north");
        assertThat(tier(ids.getLast())).isEmpty();
    }

    @Test
    void showsWhatItWouldChangeOfAWholeListBeforeItDoes() {
        var ids = three();
        var bob = team.bob().id().toString();
        var look = web.post(
                team.ada(), "/customers/bulk", "which", "all", "silent", "never", "newTier", "B", "newOwner", bob);
        assertThat(look).hasStatusOk().bodyText().contains("Change 3 customers", "Bob Member");
        assertThat(tier(ids.getFirst())).isEmpty();
    }

    @Test
    void takesTagsAndTiersFromWhomTheListHolds() {
        var ids = three();
        change(List.of(ids.getFirst()), "newTier", "A", "addTags", "fair, north");
        var list =
                new String[] {"which", "all", "tag", "fair", "newTier", "-", "removeTags", "north", "confirmed", "true"
                };
        var done = web.follow(team.olga(), web.post(team.ada(), "/customers/bulk", list));
        assertThat(done).bodyText().contains("1 customer changed.");
        assertThat(facts(ids.getFirst()).tags()).containsExactly("fair");
        assertThat(tier(ids.getFirst())).isEmpty();
    }

    @Test
    void needsALeaderAndSomebodyToChange() {
        assertThat(web.post(team.bob(), "/customers/bulk", "which", "all", "newTier", "C", "confirmed", "true"))
                .hasStatus(403);
        assertThat(web.post(team.ada(), "/customers/bulk", "which", "chosen", "newTier", "C"))
                .hasStatus(422);
    }

    @Test
    void changesOnlyWhomTheFilterMeansInEveryOrder() {
        var ids = team.within(() -> List.of("Acme", "Bolt").stream()
                .map(name -> customers.create(team.bob(), NewCustomer.company(name)))
                .toList());
        team.run(() -> customers.rememberHeard(
                ids.getFirst(), new Heard(Instant.now(), team.bob().id(), null, 0)));
        for (var sort : CustomerSort.words()) {
            var page = web.post(
                    team.ada(),
                    "/customers/bulk",
                    "which",
                    "all",
                    "silent",
                    "30",
                    "sort",
                    sort,
                    "newTier",
                    sort,
                    "confirmed",
                    "true");
            assertThat(web.follow(team.olga(), page)).as(sort).bodyText().contains("1 customer changed.");
            assertThat(tier(ids.getFirst())).isEqualTo("");
            assertThat(tier(ids.getLast())).isEqualTo(sort);
        }
    }

    @Test
    void takesAChangeOfManyBack() {
        var ids = three();
        var before = ids.stream().map(this::version).toList();
        change(ids, "newOwner", team.bob().id().toString(), "newTier", "A", "addTags", "fair", "removeTags", "old");
        var undo = change(ids, "newTier", "B", "addTags", "fair, north", "newOwner", "nobody");
        assertThat(facts(ids.getFirst()).tags()).containsExactlyInAnyOrder("fair", "north");
        assertThat(web.follow(team.olga(), web.post(team.ada(), undo)))
                .bodyText()
                .contains("3 customers are as before.");
        assertThat(ids).allSatisfy(id -> {
            assertThat(facts(id).tier()).isEqualTo("A");
            assertThat(facts(id).ownerId()).isEqualTo(team.bob().id());
            assertThat(facts(id).tags()).containsExactly("fair");
        });
        assertThat(ids.stream().map(this::version).toList())
                .isEqualTo(before.stream().map(version -> version + 3).toList());
        assertThat(web.post(team.ada(), undo)).hasStatus(404);
    }

    @Test
    void tagsThatWereTakenAwayComeBack() {
        var ids = three();
        change(ids, "addTags", "fair, north");
        var undo = change(ids, "removeTags", "north");
        web.post(team.ada(), undo);
        assertThat(facts(ids.getLast()).tags()).containsExactlyInAnyOrder("fair", "north");
    }

    @Test
    void whoWasChangedSinceStaysAsTheyAre() {
        var ids = three();
        var undo = change(ids, "newTier", "A");
        var acme = ids.getFirst();
        var version = String.valueOf(version(acme));
        web.post(team.bob(), "/customers/" + acme, "version", version, "name", "Acme", "kind", "company", "tier", "C");
        assertThat(web.follow(team.olga(), web.post(team.ada(), undo)))
                .bodyText()
                .contains("2 as before; 1 changed since");
        assertThat(tier(acme)).isEqualTo("C");
        assertThat(tier(ids.getLast())).isEqualTo("");
    }

    @Test
    void onlyALeaderTakesItBack() {
        var undo = change(three(), "newTier", "A");
        assertThat(web.post(team.bob(), undo)).hasStatus(403);
        assertThat(web.post(workspaces.team().ada(), undo)).hasStatus(404);
    }

    private List<UUID> three() {
        return team.within(() -> List.of("Acme", "Bolt", "Cork").stream()
                .map(name -> customers.create(team.bob(), NewCustomer.company(name)))
                .toList());
    }

    /** @return where the page that follows offers to take it back */
    private String change(List<UUID> ids, String... parameters) {
        var chosen =
                Stream.concat(Stream.of("which", "chosen"), ids.stream().flatMap(id -> Stream.of("id", id.toString())));
        var fields = Stream.concat(chosen, Stream.of(parameters)).toArray(String[]::new);
        var page = body(web.follow(team.olga(), web.post(team.ada(), "/customers/bulk", fields)));
        var offer = UNDO.matcher(page);
        assertThat(offer.find()).as(page).isTrue();
        return offer.group(1);
    }

    private NewCustomer facts(UUID id) {
        return team.within(() -> customers.get(id)).facts();
    }

    private int version(UUID id) {
        return team.within(() -> customers.get(id)).version();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String tier(UUID id) {
        var tier = team.within(() -> customers.get(id)).facts().tier();
        return tier == null ? "" : tier;
    }
}
