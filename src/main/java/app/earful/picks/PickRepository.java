package app.earful.picks;

import app.earful.picker.Ranked;
import app.earful.picker.Reason;
import app.earful.platform.database.Ids;
import app.earful.workspaces.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional
class PickRepository {
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Ids ids;
    private final InstantSource time;
    private final JsonMapper json;

    PickRepository(JdbcClient jdbc, Ids ids, InstantSource time, JsonMapper json) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.time = time;
        this.json = json;
    }

    /** One member after the other, in each workspace; the lock goes with the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('pick ' || current_workspace(), 0))")
                .query((row, _) -> true)
                .single();
    }

    /** Who was given a name since then, and none on this day but such as were sent away. */
    Set<UUID> waiting(LocalDate day, LocalDate since) {
        return Set.copyOf(jdbc.sql("""
                        select member_id from picks where day between :since and :day
                        group by member_id having count(*) filter (where day = :day and state <> 'swapped') = 0
                        """)
                .param("day", day)
                .param("since", since)
                .query(UUID.class)
                .list());
    }

    Optional<Pick> findOpen(UUID memberId, LocalDate day) {
        return jdbc.sql("select * from picks where member_id = ? and day = ? and state = 'open'")
                .params(memberId, day)
                .query(this::pick)
                .optional();
    }

    /** All names of a day that were not sent away, in the order they were given. */
    List<Pick> kept(UUID memberId, LocalDate day) {
        return jdbc.sql("""
                        select * from picks where member_id = ? and day = ? and state <> 'swapped' order by position
                        """).params(memberId, day).query(this::pick).list();
    }

    /**
     * False when somebody was quicker: a colleague with this customer, or this member on another device. Waits for whoever
     * is just about to be.
     */
    boolean insert(Member member, LocalDate day, Ranked ranked, boolean extra) {
        return jdbc.sql("""
                                insert into picks (workspace_id, id, member_id, day, position, customer_id, state, worth,
                                    chance, reasons, extra, made_at)
                                select current_workspace(), :id, :member, :day, coalesce(max(position), 0) + 1, :customer,
                                    'open', :worth, :chance, cast(:reasons as jsonb), :extra, :now
                                from picks where member_id = :member and day = :day
                                on conflict do nothing
                                """)
                        .param("id", ids.next())
                        .param("member", member.id())
                        .param("day", day)
                        .param("customer", UUID.fromString(ranked.customerId()))
                        .param("worth", ranked.worth())
                        .param("chance", ranked.chance())
                        .param("reasons", json.writeValueAsString(ranked.reasons()))
                        .param("extra", extra)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** How many names this member was ever given. */
    long given(UUID memberId) {
        return jdbc.sql("select count(*) from picks where member_id = ?")
                .param(memberId)
                .query(Long.class)
                .single();
    }

    void setExtra(UUID id) {
        jdbc.sql("update picks set extra = true where id = ?").param(id).update();
    }

    /** False when it is no longer open, such as on the second press of the same button. */
    boolean swap(UUID id, SwapReason reason) {
        return jdbc.sql("""
                                update picks set state = 'swapped', swap_reason = ?, closed_at = ?
                                where id = ? and state = 'open'
                                """).params(reason.word(), now(), id).update() == 1;
    }

    /** Not before that day, for everybody; a later day that was set before stays. */
    void snooze(UUID customerId, LocalDate until, SwapReason reason, UUID by) {
        jdbc.sql("""
                        insert into snoozes (workspace_id, customer_id, until_on, reason, set_by, set_at)
                        values (current_workspace(), :customer, :until, :reason, :by, :now)
                        on conflict (workspace_id, customer_id) do update set until_on = excluded.until_on,
                            reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at
                        where snoozes.until_on < excluded.until_on
                        """)
                .param("customer", customerId)
                .param("until", until)
                .param("reason", reason.word())
                .param("by", by)
                .param("now", now())
                .update();
    }

    /** Whoever took part is done with this customer; whoever else was about to call them is spared it. */
    void close(UUID customerId, Collection<UUID> members, LocalDate day, @Nullable UUID pickId) {
        jdbc.sql("""
                        update picks set state = 'done', closed_at = :now
                        where customer_id = :customer and state = 'open' and member_id in (:members)
                            and (day = :day or id = cast(:pick as uuid))
                        """)
                .param("now", now())
                .param("customer", customerId)
                .param("members", members)
                .param("day", day)
                .param("pick", pickId)
                .update();
        jdbc.sql("""
                        update picks set state = 'swapped', swap_reason = 'reached_lately', closed_at = :now
                        where customer_id = :customer and state = 'open' and member_id not in (:members) and day = :day
                        """)
                .param("now", now())
                .param("customer", customerId)
                .param("members", members)
                .param("day", day)
                .update();
    }

    /** The conversation that closed it did not take place after all. */
    void reopen(UUID customerId, Collection<UUID> members, LocalDate day) {
        jdbc.sql("""
                        update picks p set state = 'open', closed_at = null
                        where p.customer_id = :customer and p.state = 'done' and p.member_id in (:members) and p.day = :day
                            and not exists (select from picks other where other.member_id = p.member_id
                                and other.day = p.day and other.state = 'open')
                            and not exists (
                                select from conversation_members m
                                    join conversations v on v.workspace_id = m.workspace_id and v.id = m.conversation_id
                                where m.member_id = p.member_id and m.happened_on = p.day and m.connected
                                    and v.customer_id = p.customer_id)
                        """)
                .param("customer", customerId)
                .param("members", members)
                .param("day", day)
                .update();
    }

    private Pick pick(ResultSet row, int number) throws SQLException {
        return new Pick(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getObject("customer_id", UUID.class),
                row.getDouble("worth"),
                json.readValue(row.getString("reasons"), REASONS),
                row.getBoolean("extra"));
    }

    private Timestamp now() {
        return Timestamp.from(time.instant());
    }
}
