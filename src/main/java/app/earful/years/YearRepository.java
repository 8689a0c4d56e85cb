package app.earful.years;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class YearRepository {
    private final JdbcClient jdbc;

    YearRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many talks on each day that had one. */
    SortedMap<LocalDate, Integer> connections(UUID memberId, LocalDate from, LocalDate to) {
        var days = new TreeMap<LocalDate, Integer>();
        jdbc.sql("""
                        select happened_on, count(*) as connections from conversation_members
                        where member_id = ? and happened_on between ? and ? and connected group by happened_on
                        """).params(memberId, from, to).query(row -> {
            days.put(row.getObject("happened_on", LocalDate.class), row.getInt("connections"));
        });
        return days;
    }

    /** From here on days count: when the member came, or the first talk written down for them if that is earlier. */
    LocalDate countsFrom(UUID memberId, ZoneId zone) {
        var days = new ArrayList<LocalDate>();
        jdbc.sql("""
                        select m.created_at, (select min(happened_on) from conversation_members c
                            where c.member_id = m.id and c.connected) as first_on
                        from members m where m.id = ?
                        """).param(memberId).query(row -> {
            days.add(row.getTimestamp("created_at").toInstant().atZone(zone).toLocalDate());
            var first = row.getObject("first_on", LocalDate.class);
            if (first != null) {
                days.add(first);
            }
        });
        return days.stream().min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    }

    /** What was learned in this member's talks, most first. */
    List<Learned> learned(UUID memberId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select d.kind, count(*) as dots
                        from conversation_members m
                            join dots d on d.workspace_id = m.workspace_id and d.conversation_id = m.conversation_id
                                and d.deleted_at is null
                        where m.member_id = ? and m.happened_on between ? and ? and m.connected
                        group by d.kind order by dots desc, d.kind
                        """).params(memberId, from, to).query(Learned.class).list();
    }

    Map<UUID, String> colleagues() {
        var names = new LinkedHashMap<UUID, String>();
        jdbc.sql("select id, name from members where active and role <> 'reader' order by name, id")
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }
}
