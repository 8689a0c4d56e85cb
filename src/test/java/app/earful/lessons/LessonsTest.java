package app.earful.lessons;

import static app.earful.TestWorkspaces.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import app.earful.insight.reading.Kind;
import app.earful.insight.reading.TextReader;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** In German, so that the outcome does not depend on whether the sentence models are loaded. */
@EarfulTest
@Tag("database")
class LessonsTest {
    private static final String WORDS = "Vielen Dank, der gelbe Hebel ist großartig";
    private static final Kind READ = TextReader.shipped().read(WORDS).kind();

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Conversations conversations;

    @Autowired
    Lessons lessons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvcTester mvc;

    Team team;
    UUID ruiz;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        ruiz = team.within(() -> customers.create(team.ada(), NewCustomer.company("Talleres Ruiz")));
    }

    @Test
    void aCorrectedKindIsLearned() {
        assertThat(READ).isEqualTo(Kind.PRAISE);
        var dot = hear(DotKind.PRAISE);
        team.run(() -> conversations.correctDot(team.bob(), dot, DotKind.PAIN, WORDS));
        assertThat(read(WORDS)).isEqualTo(Kind.PAIN);
        assertThat(suggested(team)).contains("data-suggested=\"pain\"").doesNotContain("data-suggested=\"praise\"");
    }

    @Test
    void noOtherWorkspaceLearnsFromIt() {
        var dot = hear(DotKind.PRAISE);
        team.run(() -> conversations.correctDot(team.bob(), dot, DotKind.PAIN, WORDS));
        var other = workspaces.team();
        assertThat(other.within(() -> lessons.corrections()).isEmpty()).isTrue();
        assertThat(suggested(other)).doesNotContain("data-suggested=\"pain\"");
    }

    @Test
    void whatWouldHaveBeenSuggestedOtherwiseIsALesson() {
        hear(DotKind.PAIN);
        assertThat(count()).isOne();
        assertThat(read(WORDS)).isEqualTo(Kind.PAIN);
    }

    @Test
    void aKindThatNobodyChoseIsNone() {
        hear(DotKind.OTHER);
        hear(DotKind.PRAISE);
        assertThat(count()).isZero();
        assertThat(read(WORDS)).isEqualTo(READ);
    }

    @Test
    void changedWordsAreNoLesson() {
        var dot = hear(DotKind.PRAISE);
        team.run(() -> conversations.correctDot(team.bob(), dot, DotKind.PRAISE, WORDS + " und leise"));
        assertThat(count()).isZero();
    }

    @Test
    void aDeletedDotTeachesNothingUntilItIsBack() {
        var dot = hear(DotKind.PAIN);
        team.run(() -> conversations.deleteDot(team.bob(), dot));
        assertThat(read(WORDS)).isEqualTo(READ);
        team.run(() -> conversations.restoreDot(team.bob(), dot));
        assertThat(read(WORDS)).isEqualTo(Kind.PAIN);
    }

    @Test
    void isForgottenWhenTheCustomerIsErased() {
        hear(DotKind.PAIN);
        assertThat(read(WORDS)).isEqualTo(Kind.PAIN);
        team.run(() -> transactions.executeWithoutResult(
                _ -> jdbc.sql("delete from customers where id = ?").param(ruiz).update()));
        assertThat(count()).isZero();
        assertThat(read(WORDS)).isEqualTo(READ);
    }

    private UUID hear(DotKind kind) {
        var talk = NewConversation.of(ruiz, Channel.CALL, Outcome.TALKED, WORDS + ". Sonst nichts.")
                .with(List.of(new DotEntry(kind, WORDS)), List.of());
        var conversation = team.within(() -> conversations.log(team.bob(), talk));
        return team.within(() -> transactions.execute(_ -> jdbc.sql("select id from dots where conversation_id = ?")
                .param(conversation)
                .query(UUID.class)
                .single()));
    }

    private Kind read(String text) {
        var corrections = team.within(() -> lessons.corrections());
        return TextReader.shipped().read(text, null, corrections).kind();
    }

    private int count() {
        return team.within(() -> transactions.execute(_ ->
                jdbc.sql("select count(*) from lessons").query(Integer.class).single()));
    }

    private String suggested(Team who) {
        var answer = mvc.post()
                .uri("/conversations/suggestions")
                .with(as(who.bob()))
                .with(csrf())
                .param("note", WORDS + ".");
        return assertThat(answer).hasStatusOk().bodyText().actual();
    }
}
