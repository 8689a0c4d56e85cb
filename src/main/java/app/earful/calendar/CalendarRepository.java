package app.earful.calendar;

import app.earful.platform.database.Ids;
import app.earful.workspaces.MemberRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class CalendarRepository {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final InstantSource time;

    CalendarRepository(JdbcClient jdbc, Ids ids, InstantSource time) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.time = time;
    }

    List<TimeOff> timeOff(UUID memberId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select id, member_id, from_on, to_on, half_day, note from time_off
                        where member_id = ? and from_on <= ? and to_on >= ? order by from_on, id
                        """).params(memberId, to, from).query(TimeOff.class).list();
    }

    List<TimeOff> everybodysTimeOff(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select id, member_id, from_on, to_on, half_day, note from time_off
                        where from_on <= ? and to_on >= ?
                        """).params(to, from).query(TimeOff.class).list();
    }

    List<ClosedDays> closedDays(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select id, from_on, to_on, name from closed_days
                        where from_on <= ? and to_on >= ? order by from_on, id
                        """).params(to, from).query(ClosedDays.class).list();
    }

    /** Those that held on a day of the range or later, the oldest first. */
    List<PastWeek> pastWeeks(UUID memberId, LocalDate from) {
        return jdbc.sql("""
                        select before_on, working_week, country, region from past_working_weeks
                        where member_id = ? and before_on > ? order by before_on
                        """)
                .params(memberId, from)
                .query(CalendarRepository::pastWeek)
                .list();
    }

    private static PastWeek pastWeek(ResultSet row, int number) throws SQLException {
        return new PastWeek(row.getObject("before_on", LocalDate.class), MemberRepository.week(row));
    }

    /** Of several changes on one day the first tells what held before it. */
    void keepPastWeek(UUID memberId, PastWeek past) {
        var week = past.week();
        jdbc.sql("""
                        insert into past_working_weeks
                            (workspace_id, member_id, before_on, working_week, country, region)
                        values (current_workspace(), ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(memberId, past.beforeOn())
                .param(week.days().stream().map(day -> (short) day.getValue()).toArray(Short[]::new))
                .param(week.country())
                .param(week.region())
                .update();
    }

    UUID addTimeOff(UUID memberId, DaysOffForm form) {
        var id = ids.next();
        jdbc.sql("""
                        insert into time_off (workspace_id, id, member_id, from_on, to_on, half_day, note, created_at)
                        values (current_workspace(), ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, memberId, form.firstDay(), form.lastDay(), form.halfDay(), form.words(), now())
                .update();
        return id;
    }

    boolean removeTimeOff(UUID memberId, UUID id) {
        return jdbc.sql("delete from time_off where member_id = ? and id = ?")
                        .params(memberId, id)
                        .update()
                == 1;
    }

    UUID addClosedDays(DaysOffForm form) {
        var id = ids.next();
        jdbc.sql("""
                        insert into closed_days (workspace_id, id, from_on, to_on, name, created_at)
                        values (current_workspace(), ?, ?, ?, ?, ?)
                        """)
                .params(id, form.firstDay(), form.lastDay(), form.words(), now())
                .update();
        return id;
    }

    boolean removeClosedDays(UUID id) {
        return jdbc.sql("delete from closed_days where id = ?").param(id).update() == 1;
    }

    private Timestamp now() {
        return Timestamp.from(time.instant());
    }
}
