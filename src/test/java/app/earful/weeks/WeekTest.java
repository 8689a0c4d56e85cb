package app.earful.weeks;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.DotKind;
import app.earful.themes.ThemeBook;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class WeekTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    ThemeBook book;

    @Autowired
    SettableTime time;

    @Autowired
    Web web;

    Team team;
    UUID parts;

    @BeforeEach
    void prepare() {
        time.set(WEDNESDAY, BERLIN);
        team = workspaces.team();
        parts = book.theme(team, "spare part delivery");
    }

    @Test
    void saysHowManyWereHeardAndThatTheyAreFew() {
        var ruiz = book.customer(team, "Talleres Ruiz");
        book.say(team, ruiz, MONDAY, DotKind.COMPLAINT, "Two weeks for a spare part");
        book.say(team, ruiz, WEDNESDAY, DotKind.COMPLAINT, "Still no spare part here");
        book.say(team, ruiz, MONDAY.minusDays(1), DotKind.PRAISE, "Lovely people last Sunday");
        assertThat(read("/week"))
                .contains(
                        ">1</span> customer heard in 2 conversations: 2 dots.",
                        "Few were heard: n = 1",
                        "still running")
                .doesNotContain("Lovely people");
    }

    @Test
    void showsTheWeekBeforeAsLongAsNobodyWasHeardInThisOne() {
        assertThat(read("/week")).contains("Nobody was heard in this week").doesNotContain("This is the week before");
        var ruiz = book.customer(team, "Talleres Ruiz");
        book.say(team, ruiz, MONDAY.minusDays(4), DotKind.PRAISE, "Lovely people last Thursday");
        assertThat(read("/week")).contains("This is the week before", "Lovely people", "/week/" + MONDAY);
        assertThat(read("/week/" + MONDAY))
                .contains("Nobody was heard in this week")
                .doesNotContain("Lovely people");
        book.say(team, ruiz, MONDAY, DotKind.COMPLAINT, "Two weeks for a spare part");
        assertThat(read("/week")).contains("Two weeks").doesNotContain("This is the week before", "Lovely people");
    }

    @Test
    void choosesFiveStrongVoicesOfDifferentCustomersAndThemes() {
        var loud = book.customer(team, "Loud");
        book.say(team, loud, MONDAY, DotKind.COMPLAINT, "This is the worst of all", parts, -0.99);
        book.say(team, loud, MONDAY, DotKind.COMPLAINT, "And this is as bad again", book.theme(team, "other"), -0.98);
        book.say(team, book.customer(team, "Same"), MONDAY, DotKind.PAIN, "We wait for parts as well", parts, -0.97);
        IntStream.range(0, 6)
                .forEach(at -> book.say(
                        team,
                        book.customer(team, "Voice " + at),
                        MONDAY,
                        DotKind.PRAISE,
                        "Words of praise number " + at,
                        book.theme(team, "theme " + at),
                        0.9 - at / 10.0));
        assertThat(read("/week"))
                .contains("5 quotes worth reading", "This is the worst of all")
                .containsSubsequence("number 0", "number 1", "number 2", "number 3")
                .doesNotContain("number 4", "as bad again", "We wait for parts");
    }

    @Test
    void namesWhatNobodyHadSaidBefore() {
        var old = book.theme(team, "parking");
        IntStream.range(0, 2).forEach(at -> {
            var customer = book.customer(team, "Customer " + at);
            book.say(team, customer, WEDNESDAY, DotKind.PAIN, "No part again", parts, -0.5);
            book.say(team, customer, MONDAY.minusDays(20), DotKind.PAIN, "No parking", old, -0.5);
            book.say(team, customer, MONDAY, DotKind.PAIN, "No parking", old, -0.5);
        });
        assertThat(read("/week"))
                .containsSubsequence("New: nobody had said it before", "spare part delivery", "2 customers of 2 heard")
                .doesNotContain(">parking</a> <span class=\"quiet\">");
    }

    @Test
    void namesWhatRises() {
        book.say(team, book.customer(team, "Talleres Ruiz"), MONDAY, DotKind.PAIN, "No part again", parts, -0.5);
        book.sign(team, parts, MONDAY.plusDays(1), 7, 31, 4, 260);
        assertThat(read("/week")).contains("7 of 31 customers heard in 3 days, in the 90 days before 4 of 260");
        assertThat(read("/week/" + MONDAY.minusWeeks(1))).doesNotContain("7 of 31");
    }

    @Test
    void namesWhatFades() {
        var customers = IntStream.range(0, 8)
                .mapToObj(at -> book.customer(team, "Customer " + at))
                .toList();
        for (var week = 0; week < 14; week++) {
            for (var customer : customers) {
                var day = MONDAY.minusWeeks(week);
                if (week < 4) {
                    book.say(team, customer, day, DotKind.PRAISE, "All is well here");
                } else {
                    book.say(team, customer, day, DotKind.PAIN, "No part again", parts, -0.5);
                }
            }
        }
        assertThat(read("/week"))
                .containsSubsequence(
                        "Fading", "spare part delivery", "0 of 32 in the last 4 weeks, in the 12 before 80 of 80");
    }

    @Test
    void asksTheQuestionThatMostCustomersAskedAndNobodyAnswered() {
        var roof = book.theme(team, "roof");
        IntStream.range(0, 3)
                .forEach(at -> book.say(
                        team,
                        book.customer(team, "Roof " + at),
                        MONDAY,
                        DotKind.QUESTION,
                        "Do you do roofs?",
                        roof,
                        0.0));
        IntStream.range(0, 2)
                .forEach(at -> book.say(
                        team,
                        book.customer(team, "Part " + at),
                        MONDAY,
                        DotKind.QUESTION,
                        "When do parts arrive?",
                        parts,
                        0.0));
        assertThat(read("/week")).contains("Do you do roofs?", ">Asked by 3 customers");
        book.change(team, "update dots set kept_automatically = true where words = 'Do you do roofs?'");
        assertThat(read("/week")).contains("kept automatically · Asked by 3 customers");
        book.change(team, """
                insert into promises (workspace_id, id, conversation_id, customer_id, what, owner_id, kept_at, created_at)
                select current_workspace(), gen_random_uuid(), conversation_id, customer_id, 'Ask the roofer', created_by,
                    now(), now()
                from dots where words = 'Do you do roofs?' limit 1
                """);
        assertThat(read("/week")).contains("Asked by 2 customers");
    }

    @Test
    void showsEarlierWeeksByAnyDayOfThemButNoneToCome() {
        book.say(team, book.customer(team, "Ruiz"), MONDAY.minusDays(3), DotKind.PAIN, "Said on Friday last week");
        assertThat(read("/week/2026-03-11")).contains("9 March 2026 to 15 March 2026", "Said on Friday last week");
        assertThat(web.get(team.ada(), "/week/2026-03-23")).hasStatus(404);
        assertThat(web.get(team.ada(), "/week/soon")).hasStatus(404);
        assertThat(web.get(team.ada(), "/week/-200000-01-03")).hasStatus(404);
    }

    @Test
    void isReadByPrograms() {
        book.say(team, book.customer(team, "Talleres Ruiz"), MONDAY, DotKind.PAIN, "No part again", parts, -0.5);
        book.sign(team, parts, MONDAY.plusDays(1), 7, 31, 4, 260);
        assertThat(read("/api/v1/week"))
                .contains(
                        "\"from\":\"2026-03-16\",\"to\":\"2026-03-22\",\"running\":true,\"conversations\":1",
                        "\"recent\":{\"customers\":7,\"of\":31}",
                        "\"words\":\"No part again\"");
        assertThat(read("/api/v1/week?of=2026-03-11"))
                .contains("\"from\":\"2026-03-09\"")
                .doesNotContain("No part");
        assertThat(web.get(team.ada(), "/api/v1/week?of=2026-03-23")).hasStatus(422);
        assertThat(web.get(team.ada(), "/api/v1/week?of=soon")).hasStatus(422);
    }

    @Test
    void saysSoWhereNobodyWasHeard() {
        assertThat(read("/week")).contains("Nobody was heard in this week");
    }

    private String read(String address) {
        return web.read(team.rita(), address);
    }
}
