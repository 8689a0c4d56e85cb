package app.earful.competitors;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.Channel;
import app.earful.conversations.Conversations;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.themes.ThemeBook;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EarfulTest
@Tag("database")
class CompetitorsTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Conversations conversations;

    @Autowired
    ThemeBook book;

    @Autowired
    Competitors competitors;

    @Autowired
    CountCompetitorsJob counting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    SettableTime time;

    @Autowired
    Web web;

    Team team;
    UUID ruiz;
    UUID theirs;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        ruiz = book.customer(team, "Talleres Ruiz");
        theirs = book.customer(team, "Weber Bau");
        book.change(team, "update customers set relationship = 'competitors_client' where id = '%s'".formatted(theirs));
    }

    @Test
    void findsItsNameInDotsSaidBeforeAndAfter() {
        hear(ruiz, "CASTELLAN's price is lower");
        var id = create("Castellan");
        hear(ruiz, "We got a quote from castellan.");
        hear(ruiz, "Castellania is a nice town");
        assertThat(said(id, "customers"))
                .containsExactly("We got a quote from castellan.", "CASTELLAN's price is lower");
    }

    @Test
    void keepsWhatOurCustomersAndItsClientsSayApart() {
        var id = create("Castellan");
        hear(ruiz, "Castellan offered less");
        hear(theirs, "Castellan never calls back");
        assertThat(said(id, "customers")).containsExactly("Castellan offered less");
        assertThat(said(id, "clients")).containsExactly("Castellan never calls back");
        assertThat(said(id, "others")).isEmpty();
        assertThat(web.get(team.rita(), "/competitors"))
                .bodyText()
                .contains("Castellan", "Our customers: 1, 1 dot", "Their clients: 1, 1 dot", "cannot tell yet");
    }

    @Test
    void aSpellingOfSeveralWordsAndAccentsIsFound() {
        var id = create("Łódzkie Piły");
        web.post(team.ada(), "/competitors/" + id + "/spellings", "spelling", "L. P. Saws");
        hear(ruiz, "We buy at lodzkie  PILY now");
        hear(ruiz, "The man from L.P.-Saws came");
        hear(ruiz, "P. Saws is someone else");
        assertThat(said(id, "customers")).containsExactly("The man from L.P.-Saws came", "We buy at lodzkie  PILY now");
    }

    @Test
    void aRemovedSpellingIsFoundNoMoreUntilItIsTakenBack() {
        var id = create("Castellan");
        web.post(team.ada(), "/competitors/" + id + "/spellings", "spelling", "the big blue one");
        hear(ruiz, "The big blue one was here again");
        assertThat(said(id, "customers")).hasSize(1);
        var removed = web.post(team.ada(), "/competitors/" + id + "/spellings/delete", "spelling", "the big blue one");
        assertThat(said(id, "customers")).isEmpty();
        web.undo(team.ada(), removed);
        assertThat(said(id, "customers")).hasSize(1);
    }

    @Test
    void aSpellingStandsForOneCompetitor() {
        create("Castellan");
        var other = create("Toolhaven");
        assertThat(web.post(team.ada(), "/competitors/" + other + "/spellings", "spelling", "CASTELLAN"))
                .hasStatus(422)
                .bodyText()
                .contains("This is already a spelling of Castellan.");
        assertThat(web.post(team.ada(), "/competitors", "name", " ... ")).hasStatus(422);
    }

    @Test
    void mergedOnesCountAsOneAndCanBeParted() {
        var castellan = create("Castellan");
        var group = create("Castellan Group");
        hear(ruiz, "Castellan Group took over");
        hear(ruiz, "Castellan offered less");
        assertThat(said(group, "customers")).hasSize(1);
        var merged = web.post(team.ada(), "/competitors/" + group + "/merge", "into", castellan.toString());
        assertThat(said(castellan, "customers")).containsExactly("Castellan offered less", "Castellan Group took over");
        assertThat(web.get(team.rita(), "/competitors"))
                .bodyText()
                .contains("Our customers: 1, 2 dots")
                .doesNotContain(">Castellan Group<");
        web.undo(team.ada(), merged);
        assertThat(web.get(team.rita(), "/competitors")).bodyText().contains(">Castellan Group<");
        assertThat(web.post(team.ada(), "/competitors/" + group + "/merge", "into", group.toString()))
                .hasStatus(422);
    }

    @Test
    void aDeletedCompetitorCanBeBroughtBackAndItsNameTaken() {
        var id = create("Castellan");
        hear(ruiz, "Castellan offered less");
        var deleted = web.post(team.ada(), "/competitors/" + id + "/delete");
        assertThat(web.get(team.rita(), "/competitors")).bodyText().doesNotContain(">Castellan<");
        web.undo(team.ada(), deleted);
        assertThat(said(id, "customers")).hasSize(1);
        web.post(team.ada(), "/competitors/" + id + "/delete");
        assertThat(said(create("Castellan"), "customers")).hasSize(1);
    }

    @Test
    void forgetsADotThatWasDeletedOrSaysSomethingElseNow() {
        var id = create("Castellan");
        hear(ruiz, "Castellan offered less");
        var dot = team.within(() -> Objects.requireNonNull(transactions.execute(
                _ -> jdbc.sql("select id from dots").query(UUID.class).single())));
        team.run(() -> conversations.correctDot(team.bob(), dot, DotKind.COMPETITOR, "Somebody offered less"));
        assertThat(said(id, "customers")).isEmpty();
        team.run(() -> conversations.correctDot(team.bob(), dot, DotKind.COMPETITOR, "Castellan offered less"));
        assertThat(said(id, "customers")).hasSize(1);
        team.run(() -> conversations.deleteDot(team.bob(), dot));
        assertThat(said(id, "customers")).isEmpty();
    }

    @Test
    void looksThroughAllDotsAtOnce() {
        var id = create("Castellan");
        hear(ruiz, "Castellan offered less");
        book.change(team, "delete from competitor_dots");
        team.run(() -> competitors.lookThroughAll(id));
        assertThat(said(id, "customers")).hasSize(1);
    }

    @Test
    void onlyLeadersNameCompetitorsAndTheyAreOfferedNames() {
        hear(ruiz, "A quote from Toolhaven came");
        hear(theirs, "Toolhaven is quick");
        assertThat(web.get(team.ada(), "/competitors")).bodyText().contains("value=\"Toolhaven\"");
        assertThat(web.get(team.bob(), "/competitors"))
                .bodyText()
                .doesNotContain("Toolhaven", "Name a competitor</h2>");
        assertThat(web.post(team.bob(), "/competitors", "name", "Toolhaven")).hasStatus(403);
    }

    @Test
    void itsNumbersFollowWhatIsSaidFeltAndMoved() {
        var id = create("Castellan");
        hear(ruiz, "Castellan offered less");
        assertThat(counted(id)).isEqualTo("{\"customers\":1,\"dots\":1,\"bad\":0,\"neutral\":0,\"good\":0}");
        book.change(team, """
                insert into dot_readings (workspace_id, dot_id, language, kind, kind_chance, sentiment, sentiment_chance, read_at)
                select workspace_id, id, 'en', 'competitor', 0.9, -0.7, 0.9, now() from dots
                """);
        assertThat(counted(id)).contains("\"bad\":1");
        book.change(team, "update customers set relationship = 'former' where id = '%s'".formatted(ruiz));
        assertThat(counted(id)).contains("\"dots\":0");
        book.change(team, "update customers set relationship = 'customer' where id = '%s'".formatted(ruiz));
        hear(ruiz, "Castellan again");
        assertThat(counted(id)).contains("\"dots\":2");
        time.set(time.instant().plus(400, ChronoUnit.DAYS));
        assertThat(counted(id)).contains("\"dots\":0");
    }

    @Test
    void theJobCountsWhatNoPageAskedFor() {
        var id = create("Castellan");
        hear(ruiz, "Castellan offered less");
        counting.countEverywhere();
        book.change(team, "delete from competitor_recounts");
        assertThat(counted(id)).contains("\"dots\":1");
    }

    private String counted(UUID id) {
        return web.read(team.rita(), "/api/v1/competitors/" + id).replaceAll("(?s).*\"customers\":(\\{[^}]*}).*", "$1");
    }

    private UUID create(String name) {
        return team.within(() -> competitors.create(team.ada(), name));
    }

    private void hear(UUID customer, String words) {
        time.set(time.instant().plus(1, ChronoUnit.MINUTES));
        team.run(() -> conversations.log(
                team.bob(),
                NewConversation.of(customer, Channel.CALL, Outcome.TALKED, "Talked")
                        .with(List.of(new DotEntry(DotKind.COMPETITOR, words)), List.of())));
    }

    private List<String> said(UUID id, String side) {
        var answer = web.get(team.rita(), "/api/v1/competitors/" + id + "/dots?by=" + side);
        assertThat(answer).hasStatusOk();
        return Pattern.compile("\"words\":\"([^\"]+)\"")
                .matcher(assertThat(answer).bodyText().actual())
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
