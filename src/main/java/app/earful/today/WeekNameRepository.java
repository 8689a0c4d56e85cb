package app.earful.today;

import app.earful.rankings.MayBePicked;
import app.earful.workspaces.Member;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Prospects and competitors' clients, one a member and week, chosen once and by chance among all of them. */
@Repository
@Transactional
class WeekNameRepository {
    private static final List<String> RELATIONSHIPS = List.of("prospect", "competitors_client");

    private final JdbcClient jdbc;
    private final InstantSource time;

    WeekNameRepository(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Empty where there is nobody new, or they asked not to be contacted since. */
    Optional<SomeoneNew> get(Member member, LocalDate day) {
        var week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!isChosen(member, week)) {
            choose(member, week, day);
        }
        return jdbc.sql("""
                        select c.id as customer_id, c.name, c.relationship, c.city, c.competitor
                        from week_names w join customers c on c.workspace_id = w.workspace_id and c.id = w.customer_id
                        where w.member_id = ? and w.week_from = ? and c.archived_at is null
                            and c.relationship in ('prospect', 'competitors_client')
                            and not exists (select from do_not_contact d
                                where d.workspace_id = c.workspace_id and d.customer_id = c.id and d.channel = 'any')
                        """).params(member.id(), week).query(SomeoneNew.class).optional();
    }

    private boolean isChosen(Member member, LocalDate week) {
        return jdbc.sql("select exists (select from week_names where member_id = ? and week_from = ?)")
                .params(member.id(), week)
                .query(Boolean.class)
                .single();
    }

    /** From a letter that member and week decide, on through the alphabet and once round. */
    private void choose(Member member, LocalDate week, LocalDate day) {
        var hash = 31 * member.id().hashCode() + week.hashCode();
        var letter = String.valueOf((char) ('a' + Math.floorMod(hash, 26)));
        var first = Math.floorMod(hash >> 8, 2);
        for (var relationship : List.of(RELATIONSHIPS.get(first), RELATIONSHIPS.get(1 - first))) {
            if (insert(member, week, day, relationship, letter) || insert(member, week, day, relationship, "")) {
                return;
            }
        }
    }

    private boolean insert(Member member, LocalDate week, LocalDate day, String relationship, String start) {
        return jdbc.sql("""
                                insert into week_names (workspace_id, member_id, week_from, customer_id, made_at)
                                select current_workspace(), :member, :week, c.id, :now
                                from customers c
                                where c.relationship = :relationship and c.archived_at is null and c.sort_name >= :start
                                    and (c.owner_id is null or c.owner_id = :member)
                                    and (c.last_heard_at is null or c.last_heard_at < :quietSince)
                                    and not exists (select from do_not_contact d
                                        where d.workspace_id = c.workspace_id and d.customer_id = c.id)
                                    and not exists (select from snoozes s where s.workspace_id = c.workspace_id
                                        and s.customer_id = c.id and s.until_on > :day)
                                    and not exists (select from week_names w where w.workspace_id = c.workspace_id
                                        and w.week_from = :week and w.customer_id = c.id)
                                order by c.sort_name, c.id limit 1
                                on conflict do nothing
                                """)
                        .param("member", member.id())
                        .param("week", week)
                        .param("day", day)
                        .param("relationship", relationship)
                        .param("start", start)
                        .param("quietSince", Timestamp.from(MayBePicked.quietSince(day, member.zone())))
                        .param("now", Timestamp.from(time.instant()))
                        .update()
                == 1;
    }
}
