package app.earful.years;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.conversations.Outcome;
import app.earful.today.TodayBook;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class YearsTest {
    @Autowired
    TodayBook book;

    @Autowired
    Years years;

    @Autowired
    MemberRepository members;

    UUID ruiz;

    @BeforeEach
    void makeACustomer() {
        ruiz = book.customer("Ruiz", 1_000);
    }

    @AfterEach
    void letTheClockRun() {
        book.reset();
    }

    @Test
    void countsDaysNotTalks() {
        book.talked(bob(), ruiz, TUESDAY.minusDays(1));
        book.talked(bob(), ruiz, TUESDAY.minusDays(1));
        book.log(bob(), ruiz, Outcome.NO_ANSWER, book.noon(TUESDAY.minusDays(4)), "");
        var year = year(bob());
        assertThat(year.connectedDays()).isEqualTo(1);
        assertThat(day(year, TUESDAY.minusDays(1)).connections()).isEqualTo(2);
        assertThat(day(year, TUESDAY.minusDays(4)).state()).isEqualTo(YearOfDots.State.MISSED);
        assertThat(day(year, TUESDAY).state()).isEqualTo(YearOfDots.State.TODAY);
        assertThat(day(year, TUESDAY.plusDays(1)).state()).isEqualTo(YearOfDots.State.AHEAD);
    }

    @Test
    void countsTodayOnceItIsConnected() {
        var before = year(bob());
        book.log(bob(), ruiz, Outcome.TALKED, null, "Today");
        var after = year(bob());
        assertThat(after.countedDays()).isEqualTo(before.countedDays() + 1);
        assertThat(after.connectedDays()).isEqualTo(1);
        assertThat(after.daysInYear()).isEqualTo(before.daysInYear()).isEqualTo(252);
    }

    @Test
    void leavesTalksOnDaysOffBesideTheCount() {
        var sunday = TUESDAY.minusDays(2);
        book.talked(bob(), ruiz, sunday);
        var year = year(bob());
        assertThat(year.connectedDays()).isZero();
        assertThat(year.daysOffConnected()).isEqualTo(1);
        assertThat(day(year, sunday).state()).isEqualTo(YearOfDots.State.OFF);
    }

    @Test
    void asksForNothingBeforeTheMemberCame() {
        book.sql(
                "update members set created_at = ? where id = ?",
                Timestamp.from(Instant.parse("2026-11-16T09:00:00Z")),
                bob().id());
        var year = year(bob());
        assertThat(year.countedDays()).isEqualTo(6);
        assertThat(year.daysInYear()).isLessThan(40);
        assertThat(MonthOfDots.of(year))
                .extracting(MonthOfDots::month)
                .containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 12));
        book.talked(bob(), ruiz, LocalDate.of(2026, 11, 12));
        assertThat(year(bob()).countedDays()).isEqualTo(8);
    }

    @Test
    void runsOnOverDaysOffAndIsNotBrokenByToday() {
        for (var day : new int[] {1, 4, 5, 6}) {
            book.talked(bob(), ruiz, TUESDAY.minusDays(day));
        }
        assertThat(year(bob()).streak()).isEqualTo(4);
        book.log(bob(), ruiz, Outcome.TALKED, null, "Today");
        assertThat(year(bob()).streak()).isEqualTo(5);
    }

    @Test
    void isBrokenByAWorkingDayWithoutATalkUnlessItWasOff() {
        book.talked(bob(), ruiz, TUESDAY.minusDays(1));
        book.talked(bob(), ruiz, TUESDAY.minusDays(5));
        assertThat(year(bob()).streak()).isEqualTo(1);
        book.sql("""
                insert into time_off (workspace_id, id, member_id, from_on, to_on, half_day, created_at)
                values (current_workspace(), gen_random_uuid(), ?, ?, ?, true, now())
                """, bob().id(), TUESDAY.minusDays(4), TUESDAY.minusDays(4));
        assertThat(year(bob()).streak()).isEqualTo(2);
    }

    @Test
    void runsOnOverTheTurnOfTheYear() {
        // 1 January is a holiday, 2 and 3 a weekend, 6 Epiphany
        book.time.set(LocalDate.of(2027, 1, 7), bob().zone());
        for (var on :
                new String[] {"2026-12-29", "2026-12-30", "2026-12-31", "2027-01-04", "2027-01-05", "2027-01-07"}) {
            book.talked(bob(), ruiz, LocalDate.parse(on));
        }
        var year = year(bob());
        assertThat(year.streak()).isEqualTo(6);
        assertThat(year.connectedDays()).isEqualTo(3);
    }

    @Test
    void runsOnForMoreThanAYear() {
        book.sql("""
                with days as (select generate_series(date '2025-06-02', date '2026-11-23', interval '1 day')::date as day),
                talks as (insert into conversations (workspace_id, id, customer_id, channel, outcome, happened_at,
                        happened_on, logged_by, created_at, updated_at, client_key)
                    select current_workspace(), gen_random_uuid(), ?, 'call', 'talked', day + time '12:00', day, ?, now(),
                        now(), gen_random_uuid() from days returning id, happened_on, happened_at)
                insert into conversation_members (workspace_id, conversation_id, member_id, happened_on, happened_at, connected)
                select current_workspace(), id, ?, happened_on, happened_at, true from talks
                """, ruiz, bob().id(), bob().id());
        assertThat(year(bob()).streak()).isGreaterThan(365);
    }

    /** At half past eleven in Berlin it is tomorrow in Tokyo: the same talk fills two different days. */
    @Test
    void endsTheDayAtTheMembersOwnMidnight() {
        move(ada(), "Asia/Tokyo");
        var late = TUESDAY.atTime(23, 30).atZone(ZoneId.of("Europe/Berlin")).toInstant();
        book.time.set(late);
        var adaThere = book.team.within(() -> members.find(ada().id())).orElseThrow();
        book.log(bob(), ruiz, Outcome.TALKED, null, "Late");
        book.log(adaThere, ruiz, Outcome.TALKED, null, "Early");
        assertThat(day(year(bob()), TUESDAY).connections()).isEqualTo(1);
        assertThat(day(year(adaThere), TUESDAY).connections()).isZero();
        assertThat(day(year(adaThere), TUESDAY.plusDays(1)).connections()).isEqualTo(1);
        book.time.set(late.plusSeconds(3_600));
        assertThat(year(bob()).today()).isEqualTo(TUESDAY.plusDays(1));
        assertThat(year(bob()).streak()).isEqualTo(1);
    }

    /** The night of 24 to 25 October 2026 has an hour more in Berlin; 29 March had one less. */
    @Test
    void losesNoDayWhenTheClockChanges() {
        for (var change : new LocalDate[] {LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25)}) {
            var monday = change.plusDays(1);
            var midnight = monday.atStartOfDay(bob().zone()).toInstant();
            book.time.set(midnight.minusSeconds(1));
            assertThat(year(bob()).today()).isEqualTo(change);
            book.time.set(midnight);
            assertThat(year(bob()).today()).isEqualTo(monday);
            book.talked(bob(), ruiz, change.minusDays(2));
            book.log(bob(), ruiz, Outcome.TALKED, midnight, "Just after midnight");
            assertThat(year(bob()).streak()).isEqualTo(2);
        }
    }

    @Test
    void drawsEveryDayThatCountsOnce() {
        book.talked(bob(), ruiz, TUESDAY.minusDays(1));
        var glance = Glance.of(year(bob()));
        var dots = glance.paths().values().stream()
                .mapToInt(path -> path.split("M").length - 1)
                .sum();
        assertThat(dots).isEqualTo(252);
        assertThat(glance.height()).isEqualTo(50);
    }

    @Test
    void laysEveryDayIntoItsMonth() {
        book.talked(bob(), ruiz, TUESDAY.minusDays(2));
        var months = MonthOfDots.of(year(bob()));
        var november = months.get(10);
        assertThat(november.rows())
                .as("Monday to Friday, and Sunday because of the talk")
                .hasSize(6);
        assertThat(november.weeks().getFirst()).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(november.rows().getFirst().days().getFirst()).isNull();
        assertThat(months.stream()
                        .flatMap(month -> month.rows().stream())
                        .flatMap(row -> row.days().stream())
                        .filter(Objects::nonNull)
                        .distinct())
                .hasSize(365 - 52);
    }

    private Member bob() {
        return book.team.bob();
    }

    private Member ada() {
        return book.team.ada();
    }

    private void move(Member member, String zone) {
        book.sql("update members set time_zone = ? where id = ?", zone, member.id());
    }

    private YearOfDots year(Member member) {
        var year = member.dayAt(book.time.instant()).getYear();
        return book.team.within(() -> years.of(member, year));
    }

    private static YearOfDots.Day day(YearOfDots year, LocalDate day) {
        return year.days().get(day.getDayOfYear() - 1);
    }
}
