package app.earful.conversations.log;

import app.earful.conversations.Channel;
import app.earful.conversations.Outcome;
import app.earful.platform.lists.Position;
import app.earful.platform.lists.Stretch;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds conversations, newest first, in bounded time however many there are. The index of the narrowest filter is walked;
 * the other filters are asked of at most {@value #EXAMINED} rows, after which the page says how far it looked.
 */
@Repository
@Transactional
class LogRepository {
    private static final int EXAMINED = 1_000;

    private final JdbcClient jdbc;

    LogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stretch find(LogFilter filter, ZoneId zone, @Nullable Position after, int limit) {
        var parameters = new HashMap<String, @Nullable Object>();
        var latest = after == null ? Position.atTheLatest(filter.days().latest(zone)) : after;
        parameters.put("earliest", Timestamp.from(filter.days().earliest(zone)));
        parameters.put("beforeAt", Timestamp.from(latest.at()));
        parameters.put("beforeId", latest.id());
        parameters.put("customer", filter.customer());
        parameters.put("member", filter.member());
        parameters.put("wanted", limit + 1);
        var rows = hasWords(filter) && filter.customer() == null
                ? findByWords(filter, parameters)
                : findByWalking(filter, parameters, limit);
        return Stretch.of(rows, limit);
    }

    private static boolean hasWords(LogFilter filter) {
        return filter.q().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private List<Stretch.Row> findByWords(LogFilter filter, Map<String, @Nullable Object> parameters) {
        parameters.put("words", filter.q());
        parameters.put(
                "channel", filter.channel() == null ? null : filter.channel().word());
        parameters.put(
                "outcome", filter.outcome() == null ? null : filter.outcome().word());
        return jdbc.sql("""
                        select happened_at as at, id, found
                        from find_conversations_by_words(:words, cast(:member as uuid), cast(:channel as text),
                            cast(:outcome as text), :earliest, :beforeAt, cast(:beforeId as uuid), :wanted)
                        """).params(parameters).query(Stretch.Row.class).list();
    }

    /**
     * offset 0 keeps the planner from joining another way round: it would read a whole second index to spare itself some
     * look-ups by key. The walk stands there twice, in order: out of a common table all of it would be looked up and sorted.
     */
    private List<Stretch.Row> findByWalking(LogFilter filter, Map<String, @Nullable Object> parameters, int limit) {
        var asked = asked(filter);
        parameters.put("examined", asked.isEmpty() ? 2 * (limit + 1) : EXAMINED);
        if (hasWords(filter)) {
            parameters.put("words", filter.q());
        }
        return jdbc.sql("""
                        (select e.happened_at as at, e.id, true as found
                            from (%1$s order by happened_at desc, id desc limit :examined) e
                            cross join lateral (select * from conversations where id = e.id offset 0) c
                            where c.deleted_at is null %2$s
                            order by e.happened_at desc, e.id desc limit :wanted)
                        union all
                        (select happened_at, id, false
                            from (%1$s order by happened_at desc, id desc offset :examined - 1 limit 1) last_examined)
                        """.formatted(walked(filter), asked))
                .params(parameters)
                .query(Stretch.Row.class)
                .list();
    }

    /** Words of enums are written into the text, not bound: only so does the planner see that a partial index fits. */
    private static String walked(LogFilter filter) {
        var inTime = " happened_at >= :earliest and (happened_at, %s) < (:beforeAt, cast(:beforeId as uuid))";
        if (filter.customer() == null && filter.member() != null) {
            return """
                    select happened_at, conversation_id as id from conversation_members
                    where member_id = :member and""" + inTime.formatted("conversation_id");
        }
        var narrowest = filter.customer() != null
                ? " customer_id = :customer and"
                : filter.outcome() != null && isRare(filter.outcome())
                        ? " outcome = '" + filter.outcome().word() + "' and"
                        : filter.channel() != null && filter.channel() != Channel.CALL
                                ? " channel = '" + filter.channel().word() + "' and"
                                : "";
        return "select happened_at, id from conversations where deleted_at is null and" + narrowest
                + inTime.formatted("id");
    }

    private static boolean isRare(Outcome outcome) {
        return outcome != Outcome.TALKED && outcome != Outcome.NO_ANSWER;
    }

    private static String asked(LogFilter filter) {
        var conditions = new StringBuilder();
        if (filter.outcome() != null) {
            conditions
                    .append(" and c.outcome = '")
                    .append(filter.outcome().word())
                    .append('\'');
        }
        if (filter.channel() != null) {
            conditions
                    .append(" and c.channel = '")
                    .append(filter.channel().word())
                    .append('\'');
        }
        if (filter.customer() != null && filter.member() != null) {
            conditions.append(
                    " and exists (select from conversation_members m where m.conversation_id = c.id and m.member_id = :member)");
        }
        if (hasWords(filter)) {
            conditions.append(" and c.spoken like all (select '% ' || word || '%'"
                    + " from unnest(string_to_array(spoken(:words), ' ')) as word where word <> '')");
        }
        return conditions.toString();
    }

    /** Empty when there is no such customer. */
    String customerName(UUID customerId) {
        return jdbc.sql("select name from customers where id = ?")
                .param(customerId)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
