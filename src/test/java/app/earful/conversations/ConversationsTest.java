package app.earful.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.Invalid;
import app.earful.platform.problems.Refused;
import app.earful.workspaces.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class ConversationsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationRepository repository;

    Team team;

    UUID ruiz;

    @BeforeEach
    void prepare() {
        team = workspaces.team();
        ruiz = team.within(() -> customers.create(team.ada(), NewCustomer.company("Talleres Ruiz")));
    }

    @Test
    void savesTheSameConversationOnceHoweverOftenItArrives() {
        var sent = talked("Waited two weeks for a part").at(MONDAY);
        var first = log(sent);
        assertThat(log(sent)).isEqualTo(first);
        assertThat(save(sent).arrival()).isEqualTo(Conversations.Arrival.REPEATED);
        assertThat(get(first).version()).isZero();
    }

    @Test
    void savesWhatColleaguesLogAtTheSameMoment() throws Exception {
        var talks = IntStream.range(0, 40)
                .mapToObj(number -> talked("Waited %d weeks for a part".formatted(number)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = threads.invokeAll(
                    talks.stream().<Callable<UUID>>map(sent -> () -> log(sent)).toList());
            assertThat(ids.stream().map(future -> future.resultNow()).distinct())
                    .hasSize(talks.size());
        }
    }

    @Test
    void savesTheSameConversationOnceWhenItArrivesOnEightThreadsAtOnce() throws Exception {
        var sent = talked("Waited two weeks for a part");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<UUID>>mapToObj(_ -> () -> log(sent))
                    .toList());
            assertThat(ids.stream().map(future -> future.resultNow()).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void takesATextChangedByGoingBackAsACorrection() {
        var sent = talked("Waited two weeks");
        var id = log(sent);
        var again = new NewConversation(
                sent.clientKey(),
                ruiz,
                List.of(),
                Channel.CALL,
                Outcome.TALKED,
                StartedBy.WE,
                6,
                "Waited three weeks",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
        assertThat(save(again)).isEqualTo(new Conversations.Saved(id, Conversations.Arrival.CORRECTED));
        assertThat(get(id).note()).isEqualTo("Waited three weeks");
    }

    @Test
    void doesNotLetALateRepeatUndoACorrection() {
        var sent = talked("Waited two weeks");
        var id = log(sent);
        correct(team.bob(), id, 0, talked("Waited three weeks"));
        assertThat(save(sent).arrival()).isEqualTo(Conversations.Arrival.REPEATED);
        assertThat(get(id).note()).isEqualTo("Waited three weeks");
    }

    @Test
    void leavesDeletedWhatArrivesAgain() {
        var sent = talked("Waited two weeks for a part");
        var id = log(sent);
        team.run(() -> conversations.delete(team.bob(), id));
        assertThat(save(sent).arrival()).isEqualTo(Conversations.Arrival.REPEATED);
        assertThat(get(id).isDeleted()).isTrue();
    }

    @Test
    void refusesAKeyThatBelongsToACustomersOtherConversation() {
        var other = team.within(() -> customers.create(team.ada(), NewCustomer.company("Other")));
        var sent = talked("Waited");
        log(sent);
        var elsewhere = new NewConversation(
                sent.clientKey(),
                other,
                List.of(),
                Channel.CALL,
                Outcome.TALKED,
                StartedBy.WE,
                null,
                "Waited",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
        assertThatThrownBy(() -> log(elsewhere)).isInstanceOf(Conflict.class);
    }

    @Test
    void keepsDotsAndPromisesThroughACorrectionAndTakesThemAlongWhenDeleted() {
        var id = log(talked("Waited")
                .with(
                        List.of(new DotEntry(DotKind.PAIN, "Two weeks for a part")),
                        List.of(new PromiseEntry("Call back", null))));
        var before = get(id);
        var reworded = new DotEntry(before.dots().getFirst().id(), DotKind.COMPLAINT, "Two weeks for a spare part");
        correct(
                team.bob(),
                id,
                0,
                talked("Waited").with(List.of(reworded), List.of(new PromiseEntry("Call back", null))));
        assertThat(get(id).dots())
                .containsExactly(
                        new Dot(before.dots().getFirst().id(), DotKind.COMPLAINT, "Two weeks for a spare part", false));
        assertThat(get(id).promises()).isEqualTo(before.promises());
        team.run(() -> conversations.delete(team.bob(), id));
        team.run(() -> conversations.restore(team.bob(), id));
        assertThat(get(id).dots()).hasSize(1);
        assertThat(get(id).promises()).hasSize(1);
    }

    @Test
    void neverTakesADotAwayFromAnotherConversation() {
        var first = log(talked("One").with(List.of(new DotEntry(DotKind.WISH, "A portal")), List.of()));
        var stolen = get(first).dots().getFirst().id();
        var second = log(talked("Two").with(List.of(new DotEntry(stolen, DotKind.PRAISE, "Nice")), List.of()));
        assertThat(get(first).dots()).containsExactly(new Dot(stolen, DotKind.WISH, "A portal", false));
        assertThat(get(second).dots().getFirst().id()).isNotEqualTo(stolen);
    }

    @Test
    void refusesACorrectionOfAVersionThatHasMovedOn() {
        var id = log(talked("One"));
        correct(team.bob(), id, 0, talked("Two"));
        assertThatThrownBy(() -> correct(team.bob(), id, 0, talked("Three"))).isInstanceOf(Conflict.class);
    }

    @Test
    void letsMembersCorrectTheirOwnAndLeadersEverything() {
        var id = team.within(() -> conversations.log(team.ada(), talked("Ada's")));
        assertThatThrownBy(() -> correct(team.bob(), id, 0, talked("Bob's"))).isInstanceOf(Refused.class);
        var bobs = log(talked("Bob's"));
        correct(team.ada(), bobs, 0, talked("Corrected by Ada"));
        assertThat(get(bobs).note()).isEqualTo("Corrected by Ada");
        assertThat(get(bobs).loggedBy().id()).isEqualTo(team.bob().id());
    }

    @Test
    void changesNothingWhenACorrectionSaysTheSame() {
        var id = log(talked("One").at(MONDAY));
        correct(team.bob(), id, 0, talked("One").at(MONDAY));
        assertThat(get(id).version()).isZero();
    }

    @Test
    void refusesWhatCannotBe() {
        assertFault(talked(""), "note");
        assertFault(talked("Tomorrow").at(Instant.now().plus(Duration.ofDays(1))), "happenedAt");
        assertFault(NewConversation.of(UUID.randomUUID(), Channel.CALL, Outcome.TALKED, "Whose?"), "customer");
        var scored = new NewConversation(
                UUID.randomUUID(),
                ruiz,
                List.of(UUID.randomUUID()),
                Channel.CALL,
                Outcome.TALKED,
                StartedBy.WE,
                11,
                "x",
                LocalDate.of(2020, 1, 1),
                null,
                List.of(UUID.randomUUID()),
                List.of(),
                List.of(),
                null);
        for (var field : List.of("score", "nextOn", "contacts", "members")) {
            assertFault(scored, field);
        }
    }

    @Test
    void refusesWhatIsTooMuchOrNothing() {
        var dot = new DotEntry(DotKind.PAIN, "Two weeks");
        assertFault(talked("x".repeat(20_001)), "note");
        for (var dots : List.of(
                Collections.nCopies(51, dot),
                List.of(new DotEntry(DotKind.PAIN, "x".repeat(2_001))),
                List.of(new DotEntry(DotKind.PAIN, " ")))) {
            assertFault(talked("Talked").with(dots, List.of()), "dots");
        }
        for (var what : List.of(" ", "x".repeat(2_001))) {
            assertFault(talked("Talked").with(List.of(), List.of(new PromiseEntry(what, null))), "promises");
        }
    }

    @Test
    void needsNothingButTheOutcomeOfAnAttempt() {
        assertThat(get(log(attempt(Outcome.NO_ANSWER))).note()).isEmpty();
    }

    private void assertFault(NewConversation sent, String field) {
        assertThatThrownBy(() -> log(sent))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors().all()).containsKey(field));
    }

    private NewConversation talked(String note) {
        return NewConversation.of(ruiz, Channel.CALL, Outcome.TALKED, note);
    }

    private NewConversation attempt(Outcome outcome) {
        return NewConversation.of(ruiz, Channel.CALL, outcome, "");
    }

    private UUID log(NewConversation sent) {
        return save(sent).id();
    }

    private Conversations.Saved save(NewConversation sent) {
        return team.within(() -> conversations.save(team.bob(), sent));
    }

    private void correct(Member member, UUID id, int version, NewConversation now) {
        team.run(() -> conversations.correct(member, id, version, now));
    }

    private Conversation get(UUID id) {
        return team.within(() -> repository.find(id).orElseThrow());
    }
}
