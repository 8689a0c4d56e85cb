package app.earful.weeks;

import app.earful.platform.lists.Days;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.themes.figures.Share;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(Role.READER)
class WeekApiController {
    private final Weeks weeks;
    private final InstantSource time;

    WeekApiController(Weeks weeks, InstantSource time) {
        this.weeks = weeks;
        this.time = time;
    }

    /**
     * @param to the last day of it
     * @param running it is not over yet
     * @param fresh themes first said in this week
     * @param quotes at most five, no customer and no theme twice
     * @param question the one that most customers asked and that has no answer yet
     */
    record DotsOfWeekBody(
            LocalDate from,
            LocalDate to,
            boolean running,
            int conversations,
            int customers,
            int dots,
            List<FreshThemeBody> fresh,
            List<MovingBody> rising,
            List<MovingBody> fading,
            List<WeekQuoteBody> quotes,
            @Nullable OpenQuestionBody question) {}

    record FreshThemeBody(UUID theme, String name, int customers) {}

    /** @param of customers who were heard, of whom so many said it */
    record HeardShareBody(int customers, int of) {}

    /**
     * @param theme null where it is a kind of dot
     * @param kind null where it is a theme
     * @param chance of so many or more, had nothing changed; none where it is not told by chance
     */
    record MovingBody(
            @Nullable UUID theme,
            @Nullable String kind,
            String name,
            HeardShareBody recent,
            HeardShareBody before,
            @Nullable Double chance) {}

    record WeekQuoteBody(
            UUID dot,
            String kind,
            String words,
            UUID customer,
            String customerName,
            UUID conversation,
            String heardBy,
            Instant heardAt,
            @Nullable UUID theme,
            boolean keptAutomatically) {}

    record OpenQuestionBody(
            String words, int customers, UUID conversation, String customerName, boolean keptAutomatically) {}

    /** @param of any day of the week that is wanted, such as 2026-03-02; without it the one that runs */
    @GetMapping("/api/v1/week")
    DotsOfWeekBody show(Member member, @RequestParam(required = false) @Nullable String of) {
        var zone = member.workspace().zone();
        var today = time.instant().atZone(zone).toLocalDate();
        var day = of == null ? today : day(of);
        if (day.isAfter(today)) {
            throw new Invalid(new FieldErrors().add("of", "week.notYet"));
        }
        return body(weeks.of(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today, zone));
    }

    private static LocalDate day(String text) {
        try {
            return Days.parse(text);
        } catch (DateTimeException exception) {
            throw new Invalid(new FieldErrors().add("of", "week.notFound"));
        }
    }

    private static DotsOfWeekBody body(Week week) {
        return new DotsOfWeekBody(
                week.monday(),
                week.sunday(),
                week.running(),
                week.heard().conversations(),
                week.heard().customers(),
                week.heard().dots(),
                week.fresh().stream()
                        .map(one -> new FreshThemeBody(one.theme(), one.name(), one.customers()))
                        .toList(),
                week.rising().stream().map(WeekApiController::rising).toList(),
                week.fading().stream()
                        .map(one -> new MovingBody(
                                one.theme(), null, one.name(), share(one.recent()), share(one.before()), null))
                        .toList(),
                week.words().stream().map(WeekApiController::quote).toList(),
                question(week));
    }

    private static MovingBody rising(Week.Rising one) {
        var kind = one.kind();
        return new MovingBody(
                one.theme(),
                kind == null ? null : kind.word(),
                one.name(),
                share(one.recent()),
                share(one.before()),
                one.chance());
    }

    private static HeardShareBody share(Share share) {
        return new HeardShareBody(share.count(), share.of());
    }

    private static WeekQuoteBody quote(Week.Words words) {
        return new WeekQuoteBody(
                words.dot(),
                words.kind().word(),
                words.words(),
                words.customer(),
                words.customerName(),
                words.conversation(),
                words.heardBy(),
                words.heardAt(),
                words.theme(),
                words.keptAutomatically());
    }

    private static @Nullable OpenQuestionBody question(Week week) {
        var asked = week.question();
        return asked == null
                ? null
                : new OpenQuestionBody(
                        asked.words(),
                        asked.customers(),
                        asked.conversation(),
                        asked.customerName(),
                        asked.keptAutomatically());
    }
}
