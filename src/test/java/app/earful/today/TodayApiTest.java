package app.earful.today;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.conversations.Outcome;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EarfulTest
class TodayApiTest {
    @Autowired
    TodayBook book;

    @Autowired
    MockMvcTester web;

    @AfterEach
    void letTheClockRun() {
        book.reset();
    }

    @Test
    void answersTheApiWithReasonsAndBrief() {
        book.ruiz();
        var answer = assertThat(web.get().uri("/api/v1/today").with(TestWorkspaces.as(book.team.bob())))
                .hasStatusOk()
                .bodyJson();
        answer.extractingPath("$.state").isEqualTo("open");
        answer.extractingPath("$.picks[0].name").isEqualTo("Ana Ruiz");
        var silent = "$.picks[0].reasons[?(@.code == 'silent')]";
        answer.extractingPath(silent + ".numbers[0]").asArray().containsExactly(131);
        answer.extractingPath(silent + ".text").asArray().containsExactly("Not heard from in 131 days.");
        answer.extractingPath("$.picks[0].brief.ways[0].value").isEqualTo("+493012345670");
        answer.extractingPath("$.picks[0].brief.conversations[0].dots[0].kind").isEqualTo("complaint");
        answer.extractingPath("$.picks[0].brief.promises[0].overdue").isEqualTo(true);
        answer.doesNotHavePath("$.picks[0].brief.bestTime");
    }

    @Test
    void tellsTheApiWhenTheyAnswer() {
        var ruiz = book.customer("Talleres Ruiz", 1_000);
        IntStream.rangeClosed(3, 8).forEach(week -> {
            tried(ruiz, week, Outcome.TALKED, 9);
            tried(ruiz, week, Outcome.NO_ANSWER, 15);
        });
        var answer = assertThat(web.get().uri("/api/v1/today").with(TestWorkspaces.as(book.team.bob())))
                .hasStatusOk()
                .bodyJson();
        answer.extractingPath("$.picks[0].brief.bestTime.part").isEqualTo("morning");
        answer.doesNotHavePath("$.picks[0].brief.bestTime.weekday");
        answer.extractingPath("$.picks[0].brief.bestTime.answers").isEqualTo(6);
        answer.extractingPath("$.picks[0].brief.bestTime.otherTries").isEqualTo(6);
    }

    @Test
    void swapsThroughTheApi() {
        book.ruiz();
        book.customer("Second", 10);
        var swap = web.post()
                .uri("/api/v1/today/swap")
                .with(TestWorkspaces.as(book.team.bob()))
                .with(csrf())
                .contentType("application/json")
                .content("{\"reason\": \"not_now\", \"until\": \"2026-12-01\"}");
        web.get().uri("/api/v1/today").with(TestWorkspaces.as(book.team.bob())).exchange();
        assertThat(swap)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.picks[0].name")
                .isEqualTo("Second");
        assertThat(book.ask("select until_on from snoozes", LocalDate.class)).isEqualTo("2026-12-01");
        assertThat(web.post()
                        .uri("/api/v1/today/swap")
                        .with(TestWorkspaces.as(book.team.bob()))
                        .with(csrf())
                        .contentType("application/json")
                        .content("{\"reason\": \"bored\"}"))
                .hasStatus(422);
    }

    private void tried(UUID customer, int weeksAgo, Outcome outcome, int hour) {
        var on = TUESDAY.minusWeeks(weeksAgo).minusDays(weeksAgo % 3);
        book.log(
                book.team.bob(),
                customer,
                outcome,
                on.atTime(hour, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant(),
                "A try");
    }
}
