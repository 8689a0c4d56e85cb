package app.earful.dots;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.Channel;
import app.earful.conversations.Conversations;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.platform.lists.Position;
import app.earful.platform.web.Flash;
import app.earful.workspaces.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;

@EarfulTest
@Tag("database")
class DotsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Conversations conversations;

    @Autowired
    DotRepository dots;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Web web;

    Team team;
    UUID ruiz;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        ruiz = team.within(() -> customers.create(team.ada(), NewCustomer.company("Talleres Ruiz")));
    }

    @Test
    void givesEachDotOnceOverAllPages() {
        for (int i = 0; i < 5; i++) {
            hear(team.bob(), MONDAY.plus(Duration.ofHours(i / 2)), "Wait one", "Wait two", "Wait three");
        }
        for (var filter : List.of(
                filter(),
                filter("kind", "pain", "member", team.bob().id()),
                filter("customer", ruiz, "q", "wait"),
                filter("kind", "pain", "q", "wait"))) {
            assertThat(walk(filter)).hasSize(15).doesNotHaveDuplicates();
        }
    }

    @Test
    void findsByKindMemberAndWords() {
        hear(team.bob(), MONDAY, "Two weeks for a part");
        assertThat(words(filter("kind", "pain", "member", team.bob().id(), "q", "wee")))
                .containsExactly("Two weeks for a part");
        assertThat(words(filter("kind", "wish"))).isEmpty();
        assertThat(words(filter("member", team.ada().id()))).isEmpty();
        assertThat(words(filter("q", "eeks"))).isEmpty();
    }

    @Test
    void leavesOutTheDotsOfADeletedConversation() {
        var id = hear(team.bob(), MONDAY, "Two weeks for a part");
        team.run(() -> conversations.delete(team.bob(), id));
        assertThat(words(filter())).isEmpty();
        team.run(() -> conversations.restore(team.bob(), id));
        assertThat(words(filter())).hasSize(1);
    }

    @Test
    void correctsADotWhereItStands() {
        hear(team.bob(), MONDAY, "Two weeks for a part");
        var id = only().id();
        assertThat(web.post(team.bob(), "/dots/" + id, "kind", "complaint", "words", "Three weeks for a part"))
                .hasStatus3xxRedirection();
        assertThat(only().words()).isEqualTo("Three weeks for a part");
        assertThat(only().kind()).isEqualTo(DotKind.COMPLAINT);
        assertThat(web.get(team.rita(), "/conversations/" + only().conversationId()))
                .bodyText()
                .contains("Two weeks for a part", "Corrected by Bob Member");
    }

    @Test
    void refusesACorrectionBySomebodyWhoWasNotThere() {
        hear(team.ada(), MONDAY, "Two weeks for a part");
        assertThat(web.post(team.bob(), "/dots/" + only().id(), "kind", "wish", "words", "x"))
                .hasStatus(403);
    }

    @Test
    void asksForTheWordsOfADotAndKeepsTheDotWithoutThem() {
        hear(team.bob(), MONDAY, "Two weeks for a part");
        assertThat(web.post(team.bob(), "/dots/" + only().id(), "kind", "wish", "words", " "))
                .hasStatus(422)
                .bodyText()
                .contains("A dot needs the customer");
        assertThat(only().words()).isEqualTo("Two weeks for a part");
    }

    @Test
    void deletesADotAndBringsItBack() {
        hear(team.bob(), MONDAY, "Two weeks for a part");
        var id = only().id();
        web.post(team.bob(), "/dots/" + id + "/delete");
        assertThat(words(filter())).isEmpty();
        web.post(team.bob(), "/dots/" + id + "/restore");
        assertThat(only().id()).isEqualTo(id);
    }

    @Test
    void listsDotsForPrograms() {
        hear(team.bob(), MONDAY, "Two weeks for a part");
        assertThat(web.get(team.rita(), "/api/v1/dots?kind=pain&q=two"))
                .hasStatusOk()
                .bodyText()
                .contains("Two weeks for a part", "Talleres Ruiz");
        assertThat(web.get(team.rita(), "/api/v1/dots?theme=" + UUID.randomUUID()))
                .bodyText()
                .isEqualTo("{\"items\":[]}");
        assertThat(web.get(team.rita(), "/api/v1/dots?kind=rumour")).hasStatus(422);
    }

    @Test
    void addsADotToAConversationAndTakesItBack() {
        var conversation = hear(team.bob(), MONDAY, "Two weeks for a part");
        var added = web.post(
                team.bob(), "/conversations/" + conversation + "/dots", "kind", "wish", "words", " See the stock ");
        assertThat(added).hasStatus3xxRedirection().hasRedirectedUrl("/conversations/" + conversation);
        assertThat(words(filter("kind", "wish"))).containsExactly("See the stock");
        var flash = (Flash)
                Objects.requireNonNull(added.getMvcResult().getFlashMap().get("flash"));
        assertThat(web.post(team.bob(), Objects.requireNonNull(flash.undo())))
                .hasRedirectedUrl("/conversations/" + conversation);
        assertThat(only().words()).isEqualTo("Two weeks for a part");
    }

    @Test
    void addsNoDotWithoutWordsNorToTheConversationOfAnother() {
        var conversation = hear(team.ada(), MONDAY, "Two weeks for a part");
        var address = "/conversations/" + conversation + "/dots";
        assertThat(web.post(team.ada(), address, "kind", "wish", "words", " "))
                .hasStatus(422)
                .bodyText()
                .contains("A dot needs the customer");
        assertThat(web.post(team.bob(), address, "kind", "wish", "words", "More"))
                .hasStatus(403);
        assertThat(web.get(team.bob(), "/conversations/" + conversation))
                .bodyText()
                .doesNotContain("Add a dot");
        assertThat(only().words()).isEqualTo("Two weeks for a part");
    }

    @Test
    void showsThePageAndTheRows() {
        hear(team.bob(), MONDAY, "Two weeks for a part");
        assertThat(web.get(team.rita(), "/dots")).hasStatusOk().bodyText().contains("<html", "Two weeks for a part");
        var part = mvc.get()
                .uri("/dots/" + only().id() + "/edit")
                .header("HX-Request", "true")
                .with(as(team.bob()));
        assertThat(part.exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Two weeks for a part")
                .doesNotContain("<html");
    }

    private static DotFilter filter(Object... parts) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < parts.length; i += 2) {
            parameters.add(parts[i].toString(), parts[i + 1].toString());
        }
        return DotFilter.of(parameters);
    }

    private UUID hear(Member member, Instant at, String... words) {
        var entries = IntStream.range(0, words.length)
                .mapToObj(i -> new DotEntry(DotKind.PAIN, words[i]))
                .toList();
        return team.within(() -> conversations.log(
                member,
                NewConversation.of(ruiz, Channel.CALL, Outcome.TALKED, "Talked")
                        .at(at)
                        .with(entries, List.of())));
    }

    private HeardDot only() {
        var all = team.within(() -> dots.find(filter(), BERLIN, null, 10)).dots();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<String> words(DotFilter filter) {
        return team.within(() -> dots.find(filter, BERLIN, null, 10)).dots().stream()
                .map(HeardDot::words)
                .toList();
    }

    private List<UUID> walk(DotFilter filter) {
        var all = new ArrayList<UUID>();
        Position after = null;
        do {
            var position = after;
            var slice = team.within(() -> dots.find(filter, BERLIN, position, 4));
            slice.dots().forEach(dot -> all.add(dot.id()));
            after = slice.next();
        } while (after != null);
        return all;
    }
}
