package app.earful.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.workspaces.Member;
import app.earful.workspaces.WorkingWeek;
import app.earful.workspaces.WorkingWeekChanged;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@EarfulTest
class WorkingDaysTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    WorkingDays days;

    @Autowired
    CalendarRepository calendar;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SettableTime time;

    Team team;

    @BeforeEach
    void makeATeam() {
        team = workspaces.team();
    }

    @AfterEach
    void letTheClockRun() {
        time.reset();
    }

    @Test
    void saysWhyADayDoesNotCount() {
        timeOff(team.bob(), "2026-11-23", "2026-11-25", false, "Skiing");
        assertThat(dayOff(team.bob(), TUESDAY)).isEqualTo(new DayOff(DayOff.Reason.TIME_OFF, "Skiing"));
        assertThat(dayOff(team.bob(), LocalDate.of(2026, 1, 6)))
                .isEqualTo(new DayOff(DayOff.Reason.HOLIDAY, "Epiphany"));
        assertThat(dayOff(team.bob(), LocalDate.of(2026, 11, 28)).reason()).isEqualTo(DayOff.Reason.WEEKEND);
        closed("2026-11-30", "2026-11-30", "Outing");
        assertThat(dayOff(team.bob(), LocalDate.of(2026, 11, 30)))
                .isEqualTo(new DayOff(DayOff.Reason.CLOSED, "Outing"));
    }

    @Test
    void keepsTheTimeOffOfOneAwayFromTheOthers() {
        timeOff(team.bob(), "2026-11-24", "2026-11-24", true, "");
        assertThat(working(team.bob(), TUESDAY)).isFalse();
        assertThat(working(team.ada(), TUESDAY)).isTrue();
        assertThat(team.within(() -> days.awayAt(List.of(team.bob(), team.ada()), noon(TUESDAY))))
                .containsExactly(team.bob().id());
    }

    @Test
    void closesTheWholeWorkspaceAndNoOther() {
        closed("2026-11-24", "2026-11-24", "Outing");
        assertThat(working(team.bob(), TUESDAY)).isFalse();
        assertThat(working(team.ada(), TUESDAY)).isFalse();
        var others = workspaces.team();
        assertThat(others.within(() -> days.isWorkingDay(others.bob(), TUESDAY)))
                .isTrue();
    }

    @Test
    void countsAboutTwoHundredAndFiftyDaysAYear() {
        // 261 Mondays to Fridays in 2026, less 9 holidays of Bavaria that fall on them
        assertThat(count(team.bob(), 2026)).isEqualTo(252);
        timeOff(team.bob(), "2026-08-03", "2026-08-14", false, "");
        assertThat(count(team.bob(), 2026)).isEqualTo(242);
    }

    @Test
    void knowsTheLeapDay() {
        var leapDay = LocalDate.of(2028, 2, 29);
        assertThat(working(team.bob(), leapDay)).isTrue();
        var everyDay = withWeek(team.bob(), EnumSet.allOf(DayOfWeek.class), "XX");
        assertThat(count(everyDay, 2028)).isEqualTo(366);
        assertThat(count(everyDay, 2027)).isEqualTo(365);
    }

    @Test
    void honoursAShortWorkingWeek() {
        var threeDays = withWeek(team.bob(), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY), "DE");
        assertThat(team.within(() -> days.isWorkingDay(threeDays, TUESDAY.plusDays(2))))
                .isFalse();
        assertThat(team.within(() -> days.between(threeDays, TUESDAY, TUESDAY.plusDays(6))))
                .isEqualTo(3);
    }

    @Test
    void countsWhatIsOverAsItDidBeforeTheWeekChanged() {
        var before = working(team.bob(), TUESDAY.minusDays(28), TUESDAY.minusDays(1));
        time.set(noon(TUESDAY.minusDays(14)));
        var inFrance = change(team.bob(), withWeek(team.bob(), EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), "FR"));
        time.set(noon(TUESDAY));
        var onThursdays = change(inFrance, withWeek(inFrance, EnumSet.of(DayOfWeek.FRIDAY), "FR"));
        var atLast = change(onThursdays, withWeek(onThursdays, EnumSet.of(DayOfWeek.THURSDAY), "FR"));
        assertThat(working(atLast, TUESDAY.minusDays(28), TUESDAY.minusDays(15)))
                .isEqualTo(before.headSet(TUESDAY.minusDays(14)));
        assertThat(working(atLast, TUESDAY.minusDays(14), TUESDAY.plusDays(6)))
                .containsExactly(
                        TUESDAY.minusDays(14),
                        TUESDAY.minusDays(8),
                        TUESDAY.minusDays(7),
                        TUESDAY.minusDays(1),
                        TUESDAY.plusDays(2));
        assertThat(team.within(() -> days.awayAt(List.of(atLast), noon(TUESDAY))))
                .hasSize(1);
    }

    @Test
    void countsNothingBackwards() {
        assertThat(team.within(() -> days.between(team.bob(), TUESDAY, TUESDAY.minusDays(1))))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027, 2028, 2100})
    void countsAsManyAsItLists(int year) {
        var from = LocalDate.of(year, 1, 1);
        var to = LocalDate.of(year, 12, 31);
        assertThat(team.within(() -> days.workingDays(team.bob(), from, to))).hasSize(count(team.bob(), year));
    }

    @RepeatedTest(10)
    void addsUpHoweverARangeIsSplit() {
        var random = new Random();
        var from = LocalDate.of(2020 + random.nextInt(12), 1, 1).plusDays(random.nextInt(366));
        var middle = from.plusDays(random.nextInt(500));
        var to = middle.plusDays(1 + random.nextInt(500));
        timeOff(team.bob(), from.plusDays(3).toString(), from.plusDays(40).toString(), false, "");
        closed(middle.toString(), middle.plusDays(2).toString(), "Closed");
        assertThat(team.within(() ->
                        days.between(team.bob(), from, middle) + days.between(team.bob(), middle.plusDays(1), to)))
                .as("from %s over %s to %s", from, middle, to)
                .isEqualTo(team.within(() -> days.between(team.bob(), from, to)));
    }

    /** Chatham springs forward at 2:45 and Berlin in March: neither loses or doubles a day. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Pacific/Chatham", "America/St_Johns", "Africa/Cairo"})
    void hasTwentyThreeHoursOrTwentyFiveAndStillOneDay(String zone) {
        var member = inZone(team.bob(), ZoneId.of(zone));
        var seen = new TreeSet<LocalDate>();
        var end = LocalDate.of(2027, 1, 1).atStartOfDay(member.zone()).toInstant();
        for (var at = LocalDate.of(2026, 1, 1).atStartOfDay(member.zone()).toInstant();
                at.isBefore(end);
                at = at.plusSeconds(1_800)) {
            seen.add(member.dayAt(at));
        }
        assertThat(seen).hasSize(365);
    }

    @Test
    void asksEachByTheirOwnClockWhoIsAway() {
        timeOff(team.bob(), "2026-11-24", "2026-11-24", false, "");
        var inTokyo = inZone(team.bob(), ZoneId.of("Asia/Tokyo"));
        var evening = TUESDAY.atTime(LocalTime.of(20, 0)).toInstant(ZoneOffset.UTC);
        assertThat(team.within(() -> days.awayAt(List.of(team.bob()), evening))).hasSize(1);
        assertThat(team.within(() -> days.awayAt(List.of(inTokyo), evening))).isEmpty();
    }

    private Member change(Member before, Member now) {
        team.run(() -> events.publishEvent(new WorkingWeekChanged(before)));
        return now;
    }

    private SortedSet<LocalDate> working(Member member, LocalDate from, LocalDate to) {
        return team.within(() -> days.workingDays(member, from, to));
    }

    private DayOff dayOff(Member member, LocalDate day) {
        return team.within(() -> days.dayOff(member, day)).orElseThrow();
    }

    private boolean working(Member member, LocalDate day) {
        return team.within(() -> days.isWorkingDay(member, day));
    }

    private int count(Member member, int year) {
        return team.within(() -> days.countInYear(member, year));
    }

    private void timeOff(Member member, String from, String to, boolean half, String note) {
        team.within(() -> calendar.addTimeOff(member.id(), new DaysOffForm(from, to, half, note)));
    }

    private void closed(String from, String to, String name) {
        team.within(() -> calendar.addClosedDays(new DaysOffForm(from, to, false, name)));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }

    private static Member inZone(Member member, ZoneId zone) {
        return changed(member, zone, member.week());
    }

    private static Member withWeek(Member member, Set<DayOfWeek> week, String country) {
        return changed(
                member,
                member.zone(),
                new WorkingWeek(week, country, member.week().region()));
    }

    private static Member changed(Member member, ZoneId zone, WorkingWeek week) {
        return new Member(
                member.workspaceId(),
                member.id(),
                member.name(),
                member.email(),
                member.role(),
                member.locale(),
                zone,
                week,
                member.scheme(),
                member.keyboardShortcuts(),
                member.active(),
                member.workspace());
    }
}
