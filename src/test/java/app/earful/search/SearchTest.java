package app.earful.search;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.conversations.Channel;
import app.earful.conversations.Conversations;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.customers.contacts.ContactPoint;
import app.earful.customers.contacts.Contacts;
import app.earful.customers.contacts.NewContact;
import app.earful.insight.meaning.Meaning;
import app.earful.insight.meaning.PackedMeaning;
import app.earful.insight.reading.Languages;
import app.earful.workspaces.Member;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@EarfulTest
@Tag("database")
class SearchTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Contacts contacts;

    @Autowired
    Conversations conversations;

    @Autowired
    Indexes indexes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvcTester mvc;

    Team team;
    UUID ruiz;

    @BeforeEach
    void prepare() throws Exception {
        team = workspaces.team();
        ruiz = team.within(() -> customers.create(team.ada(), NewCustomer.company("Talleres Ruiz")));
        indexes.prepare(team.workspaceId()).get();
    }

    @Test
    void findsCustomersContactsNotesAndDots() {
        team.run(() -> contacts.create(
                team.ada(), ruiz, NewContact.named("Ana Spare", ContactPoint.phone("089 1234567", "DE", null))));
        hear("They asked about spare parts.", new DotEntry(DotKind.WISH, "Order spare parts online"));
        assertThat(page("spare"))
                .contains(
                        "<mark>Spare</mark>",
                        "asked about <mark>spare</mark> parts",
                        "Order <mark>spare</mark> parts online");
        assertThat(page("taleres")).contains("<mark>Talleres</mark> Ruiz", "/customers/" + ruiz);
        assertThat(page("0891234")).contains("Ana Spare");
    }

    @Test
    void showsWhatWasCorrectedAsItIsNow() {
        var id = hear("Two weeks for a gasket.", new DotEntry(DotKind.PAIN, "Waits for a gasket"));
        assertThat(page("gasket")).contains("Waits for a");
        var dot = team.within(() -> query("select id from dots where conversation_id = ?", id));
        team.run(() -> conversations.correctDot(team.bob(), dot, DotKind.COMPLAINT, "Waits for a sealing ring"));
        assertThat(page("sealing")).contains("Waits for a");
        assertThat(texts("gasket")).containsExactly("Two weeks for a gasket.");
        team.run(() -> conversations.delete(team.bob(), id));
        assertThat(texts("gasket")).isEmpty();
        assertThat(texts("sealing")).isEmpty();
        team.run(() -> conversations.restore(team.bob(), id));
        assertThat(texts("sealing")).hasSize(1);
    }

    @Test
    void forgetsWhoIsErased() {
        team.run(() -> contacts.create(
                team.ada(), ruiz, NewContact.named("Ana Torres", ContactPoint.email("ana@example.com", null))));
        hear("Torres wants a rebate.", new DotEntry(DotKind.WISH, "A rebate"));
        assertThat(texts("torres")).hasSize(2);
        assertThat(texts("rebate")).hasSize(2);
        team.run(() -> customers.erase(team.olga(), ruiz));
        assertThat(texts("torres")).isEmpty();
        assertThat(texts("rebate")).isEmpty();
        assertThat(texts("ruiz")).isEmpty();
    }

    @Test
    void marksWhoIsArchived() {
        assertThat(page("ruiz")).doesNotContain("archived");
        team.run(() -> customers.archive(team.ada(), ruiz));
        assertThat(page("ruiz")).contains("<mark>Ruiz</mark>", "archived");
    }

    @Test
    void findsNothingOfOtherWorkspaces() throws Exception {
        hear("They asked about spare parts.", new DotEntry(DotKind.WISH, "Order spare parts online"));
        var others = workspaces.team();
        indexes.prepare(others.workspaceId()).get();
        assertThat(texts("spare")).hasSize(2);
        assertThat(body(others.olga(), "/search?q=spare parts")).doesNotContain("Order", "asked about");
        assertThat(body(others.olga(), "/api/v1/search?q=spare parts")).contains("\"items\":[]");
    }

    @Test
    void findsWhatWasSaidInOtherWords() {
        var id = hear(
                "",
                new DotEntry(DotKind.COMPLAINT, "The delivery takes far too long"),
                new DotEntry(DotKind.PRAISE, "Lovely coffee"));
        understand(id);
        assertThat(texts("waiting time for shipments")).containsExactly("The delivery takes far too long");
        assertThat(body(team.bob(), "/api/v1/search?by=words&q=waiting time for shipments"))
                .contains("\"items\":[]");
        assertThat(texts("waiting time for shipments", "by", "meaning"))
                .containsExactly("The delivery takes far too long");
    }

    /** To the model both are German first of all, whatever they say. */
    @Test
    void asksOfOtherLanguagesForWordsAlone() {
        var id = hear(
                "",
                new DotEntry(DotKind.COMPLAINT, "Die Ersatzteile dauern länger als die Reparatur"),
                new DotEntry(DotKind.PRAISE, "Der Techniker hat meinen Leuten alles in Ruhe erklärt"));
        understand(id);
        assertThat(texts("ersatzteil")).containsExactly("Die Ersatzteile dauern länger als die Reparatur");
    }

    /** As the job does that reads dots. */
    private void understand(UUID conversation) {
        team.run(() -> transactions.executeWithoutResult(_ -> {
            record Said(UUID id, String words) {}
            for (var dot : jdbc.sql("select id, words from dots where conversation_id = ?")
                    .param(conversation)
                    .query(Said.class)
                    .list()) {
                jdbc.sql("""
                                insert into dot_readings (workspace_id, dot_id, language, kind, kind_chance, sentiment,
                                    sentiment_chance, meaning, read_at)
                                values (current_workspace(), ?, ?, 'other', 1, -0.5, 1, ?, now())
                                """)
                        .params(
                                dot.id(),
                                Languages.detect(dot.words()),
                                PackedMeaning.pack(Meaning.shipped().of(dot.words())))
                        .update();
            }
        }));
    }

    @Test
    void narrowsByWhatWhoAndWhen() {
        var id = hear(
                "About spare parts.",
                new DotEntry(DotKind.WISH, "Spare parts online"),
                new DotEntry(DotKind.PAIN, "Spare parts late"));
        assertThat(texts("spare", "in", "conversation")).containsExactly("About spare parts.");
        assertThat(texts("spare", "kind", "wish")).containsExactly("Spare parts online");
        assertThat(texts("spare", "member", team.bob().id().toString())).hasSize(3);
        assertThat(texts("spare", "member", team.ada().id().toString())).isEmpty();
        assertThat(texts("spare", "customer", ruiz.toString())).hasSize(3);
        assertThat(texts("spare", "customer", UUID.randomUUID().toString())).isEmpty();
        assertThat(texts("spare", "from", "2026-03-02", "to", "2026-03-02")).hasSize(3);
        assertThat(texts("spare", "from", "2026-03-03")).isEmpty();
        understand(id);
        assertThat(texts("spare", "sentiment", "bad")).hasSize(2);
        assertThat(texts("spare", "sentiment", "good")).isEmpty();
        assertThat(page("spare&in=dot&kind=wish")).contains("value=\"wish\" selected", "name=\"in\" value=\"dot\"");
    }

    @Test
    void refusesWhatItCannotRead() {
        for (var wrong :
                List.of("in=planet", "kind=planet", "member=7", "from=monday", "by=luck", "cursor=zzz", "limit=0")) {
            assertThat(get(team.rita(), "/api/v1/search?q=a&" + wrong))
                    .as(wrong)
                    .hasStatus(422);
        }
    }

    @Test
    void givesEachOnceOverAllPages() {
        for (var i = 0; i < 25; i++) {
            hear("", new DotEntry(DotKind.WISH, "Spare part number " + i));
        }
        var first = body(team.rita(), "/api/v1/search?q=spare part&limit=20");
        assertThat(textsIn(first)).hasSize(20);
        var next = first.replaceFirst(".*\"next\":\"([^\"]+)\".*", "$1");
        var second = textsIn(body(team.rita(), "/api/v1/search?q=spare part&limit=20&cursor=" + next));
        assertThat(second).hasSize(5).doesNotContainAnyElementsOf(textsIn(first));
        assertThat(page("spare part")).contains("rel=\"next\"");
    }

    @Test
    void showsTextAsTextAndNeverAsMarkup() {
        hear("<b>spare</b> <script>alert(1)</script>", new DotEntry(DotKind.WISH, "<img src=x> spare"));
        for (var shown : List.of(page("spare"), body(team.bob(), "/search/box?q=spare"))) {
            assertThat(shown).contains("&lt;b&gt;", "<mark>spare</mark>").doesNotContain("<script>alert", "<img src");
        }
        assertThat(page("<script>alert(2)</script>")).doesNotContain("<script>alert");
    }

    @Test
    void answersInTheDialogWhileOneTypes() {
        hear("", new DotEntry(DotKind.WISH, "Order spare parts online"));
        assertThat(body(team.rita(), "/search/box?q=spa"))
                .contains("role=\"option\"", "<mark>spare</mark>", "/search?q=spa")
                .doesNotContain("<html");
        assertThat(body(team.rita(), "/search/box?q=zzz")).doesNotContain("role=\"option\"");
        assertThat(body(team.rita(), "/customers"))
                .contains("id=\"search-open\" href=\"/search\"", "role=\"combobox\"");
    }

    private UUID hear(String note, DotEntry... dots) {
        return team.within(() -> conversations.log(
                team.bob(),
                NewConversation.of(ruiz, Channel.CALL, Outcome.TALKED, note)
                        .with(List.of(dots), List.of())
                        .at(MONDAY)));
    }

    private UUID query(String sql, UUID parameter) {
        return Objects.requireNonNull(transactions.execute(
                _ -> jdbc.sql(sql).param(parameter).query(UUID.class).single()));
    }

    private String page(String words) {
        return body(team.rita(), "/search?q=" + words);
    }

    private List<String> texts(String words, String... filters) {
        var address = UriComponentsBuilder.fromPath("/api/v1/search").queryParam("q", words);
        for (var at = 0; at < filters.length; at += 2) {
            address.queryParam(filters[at], filters[at + 1]);
        }
        return textsIn(body(team.rita(), address.build().toUriString()));
    }

    private static List<String> textsIn(String json) {
        return JsonPath.read(json, "$.items[*].text");
    }

    private String body(Member member, String address) {
        var result = get(member, address);
        assertThat(result).as(address).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private MvcTestResult get(Member member, String address) {
        return mvc.get()
                .uri(UriComponentsBuilder.fromUriString(address)
                        .encode()
                        .build()
                        .toUri())
                .with(as(member))
                .exchange();
    }
}
