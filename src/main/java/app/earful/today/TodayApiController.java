package app.earful.today;

import app.earful.picker.BestTime;
import app.earful.rankings.Emphasis;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/today")
@AllowedTo(Role.MEMBER)
class TodayApiController {
    private final Today today;
    private final MessageSource messages;

    TodayApiController(Today today, MessageSource messages) {
        this.today = today;
        this.messages = messages;
    }

    /**
     * @param state open, done, off, nobody, empty or reading
     * @param dayOff why nothing is asked today, in the caller's language
     * @param connections how many talks the caller had today
     * @param picks at most one: whom to call, with all there is to know
     */
    record TodayResponse(
            LocalDate date,
            String state,
            @Nullable String dayOff,
            int connections,
            List<PickResponse> picks,
            YearSoFarResponse year) {}

    /** @param worth what a call is worth now, in the currency of the values */
    record PickResponse(
            UUID id,
            UUID customer,
            @Nullable UUID contact,
            String name,
            double worth,
            List<ReasonResponse> reasons,
            String opening,
            BriefResponse brief) {}

    /** @param text in the caller's language */
    record ReasonResponse(String code, List<Long> numbers, String text) {}

    record BriefResponse(
            String customer,
            @Nullable String contact,
            @Nullable String role,
            @Nullable String city,
            @Nullable BigDecimal annualValue,
            String currency,
            @Nullable LocalDate renewsOn,
            @Nullable LocalDate lastHeardOn,
            int attemptsSinceHeard,
            List<WayResponse> ways,
            List<Brief.Talk> conversations,
            List<Brief.Owed> promises,
            List<Brief.ColleaguesHeard> colleaguesHeard,
            List<Brief.Milestone> milestones,
            @Nullable BestTimeResponse bestTime) {}

    /**
     * When they answer more often than otherwise; there only where it is more than luck.
     *
     * @param weekday monday to sunday; null for any
     * @param part morning, afternoon or evening; null for any
     * @param answers of so many tries at that time
     * @param otherAnswers of so many tries at all other times
     * @param text in the caller's language
     */
    record BestTimeResponse(
            @Nullable String weekday,
            @Nullable String part,
            int answers,
            int tries,
            int otherAnswers,
            int otherTries,
            String text) {}

    record WayResponse(
            String kind,
            String value,
            String shown,
            @Nullable String label,
            String contact) {}

    record YearSoFarResponse(int connectedDays, int countedDays, int streak) {}

    /**
     * @param reason reached_lately, not_now, wrong_person, do_not_contact or other
     * @param until with not_now: the first day on which they may be called again
     * @param pick the one to swap; without it the open one
     */
    record SwapRequest(
            String reason, @Nullable String until, @Nullable UUID pick) {}

    @GetMapping
    @AllowedTo(Role.READER)
    TodayResponse get(Member member) {
        return response(today.of(member), member.locale());
    }

    @PostMapping("/swap")
    TodayResponse swap(Member member, @RequestBody SwapRequest request) {
        today.swap(member, request.pick(), TodayController.read(request.reason(), request.until()));
        return get(member);
    }

    /** One more, after today's is done or on a day off. */
    @PostMapping("/more")
    TodayResponse more(Member member) {
        today.more(member);
        return get(member);
    }

    private TodayResponse response(TodayPage page, Locale locale) {
        var off = page.off();
        var name = page.name();
        var year = page.year();
        return new TodayResponse(
                page.day(),
                page.state().name().toLowerCase(Locale.ROOT),
                off == null ? null : messages.getMessage(off.key(), new Object[] {off.name()}, locale),
                page.connections(),
                name == null ? List.of() : List.of(pick(name)),
                new YearSoFarResponse(year.connectedDays(), year.countedDays(), year.streak()));
    }

    private static PickResponse pick(TodayPage.Name name) {
        var who = name.brief().who();
        var pick = name.pick();
        var reasons = new ArrayList<ReasonResponse>();
        for (var i = 0; i < pick.reasons().size(); i++) {
            var reason = pick.reasons().get(i);
            var code = reason.code().name().toLowerCase(Locale.ROOT);
            reasons.add(new ReasonResponse(
                    code, reason.numbers(), Emphasis.plain(name.reasons().get(i))));
        }
        return new PickResponse(
                pick.id(),
                who.customerId(),
                who.contactId(),
                who.name(),
                pick.worth(),
                reasons,
                name.opening(),
                brief(name.brief(), name.bestTime()));
    }

    private static BriefResponse brief(Brief brief, @Nullable String bestTime) {
        var who = brief.who();
        return new BriefResponse(
                who.customer(),
                who.contact(),
                who.role(),
                who.city(),
                who.annualValue(),
                who.currency(),
                who.renewsOn(),
                who.lastHeardOn(),
                who.attemptsSinceHeard(),
                brief.ways().stream().map(TodayApiController::way).toList(),
                brief.talks(),
                brief.promises(),
                brief.colleagues(),
                brief.milestones(),
                brief.bestTime() == null || bestTime == null ? null : bestTime(brief.bestTime(), bestTime));
    }

    private static BestTimeResponse bestTime(BestTime time, String text) {
        var weekday = time.weekday();
        var part = time.part();
        return new BestTimeResponse(
                weekday == null ? null : weekday.name().toLowerCase(Locale.ROOT),
                part == null ? null : part.name().toLowerCase(Locale.ROOT),
                time.answers(),
                time.tries(),
                time.otherAnswers(),
                time.otherTries(),
                text);
    }

    private static WayResponse way(Brief.Way way) {
        var point = way.point();
        var value = point.normal() == null ? point.raw() : point.normal();
        return new WayResponse(point.kind().word(), value, point.shown(null), point.label(), way.contact());
    }
}
