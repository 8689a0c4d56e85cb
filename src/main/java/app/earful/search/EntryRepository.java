package app.earful.search;

import app.earful.insight.reading.Languages;
import app.earful.search.index.Entry;
import app.earful.search.index.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything of a workspace that can be found, as the index wants it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EntryRepository {
    private static final int AT_ONCE = 500;
    private static final int MEANING_BYTES = 384;

    /** To a model that speaks English, all texts of another language are alike. */
    private static final String UNDERSTOOD = "r.language in ('en', 'unknown')";

    private static final String CUSTOMERS = """
            select e.id, e.id as customer_id, array[e.owner_id] as members, null::timestamptz as at, '' as kind,
                null::real as sentiment, e.name, concat_ws(' ', e.city, e.external_id) as handles,
                coalesce(e.notes, '') as said, null as language, null::bytea as meaning
            from customers e
            where true
            """;
    private static final String CONTACTS = """
            select e.id, e.customer_id, '{}'::uuid[] as members, null::timestamptz as at, '' as kind,
                null::real as sentiment, e.name, concat_ws(' ', e.role, (
                    select string_agg(case p.kind
                        when 'phone' then concat_ws(' ', phone_words(p.normal), regexp_replace(p.raw, '[^0-9]', '', 'g'))
                        else p.raw end, ' ')
                    from contact_points p where p.workspace_id = e.workspace_id and p.contact_id = e.id)) as handles,
                coalesce(e.notes, '') as said, null as language, null::bytea as meaning
            from contacts e
            where true
            """;
    private static final String CONVERSATIONS = """
            select e.id, e.customer_id, array(
                    select m.member_id from conversation_members m
                    where m.workspace_id = e.workspace_id and m.conversation_id = e.id) as members,
                e.happened_at as at, '' as kind, null::real as sentiment, '' as name, '' as handles,
                e.note as said, null as language, null::bytea as meaning
            from conversations e
            where e.deleted_at is null and e.note <> ''
            """;
    private static final String DOTS = """
            select e.id, e.customer_id, array[e.created_by] as members, e.heard_at as at, e.kind, r.sentiment,
                '' as name, '' as handles, e.words as said, r.language,
                case when %s then substring(r.meaning from 1 for 384) end as meaning
            from dots e left join dot_readings r on r.workspace_id = e.workspace_id and r.dot_id = e.id
            where e.deleted_at is null
            """.formatted(UNDERSTOOD);

    private final JdbcClient jdbc;

    EntryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void readAll(Subject subject, Consumer<Entry> reader) {
        jdbc.sql(sql(subject)).withFetchSize(AT_ONCE).query(row -> {
            reader.accept(entry(subject, row));
        });
    }

    /** Those of them that are still there. */
    List<Entry> find(Subject subject, Collection<UUID> ids) {
        return jdbc.sql(sql(subject) + " and e.id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> entry(subject, row))
                .list();
    }

    int countMeanings() {
        return jdbc.sql("select count(*)::int from dot_readings r where r.meaning is not null and " + UNDERSTOOD)
                .query(Integer.class)
                .single();
    }

    /** About so many of them, from anywhere. */
    List<byte[]> sampleMeanings(int wanted, int all) {
        return jdbc.sql("""
                        select substring(r.meaning from 1 for 384)
                        from dot_readings r tablesample bernoulli (?) repeatable (1)
                        where r.meaning is not null and %s limit ?
                        """.formatted(UNDERSTOOD))
                .params(Math.min(100.0, 110.0 * wanted / all), wanted)
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    private static String sql(Subject subject) {
        return switch (subject) {
            case CUSTOMER -> CUSTOMERS;
            case CONTACT -> CONTACTS;
            case CONVERSATION -> CONVERSATIONS;
            case DOT -> DOTS;
        };
    }

    private static Entry entry(Subject subject, ResultSet row) throws SQLException {
        var at = row.getTimestamp("at");
        var text = row.getString("said");
        var meaning = row.getBytes("meaning");
        return new Entry(
                subject,
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                members(row),
                at == null ? null : at.toInstant(),
                row.getString("kind"),
                row.getObject("sentiment", Float.class),
                row.getString("name"),
                row.getString("handles"),
                text,
                language(row.getString("language"), text),
                meaning == null || meaning.length < MEANING_BYTES ? null : meaning);
    }

    private static List<UUID> members(ResultSet row) throws SQLException {
        var members = (@Nullable UUID[]) row.getArray("members").getArray();
        return Arrays.stream(members).filter(Objects::nonNull).toList();
    }

    /** As it was read; else as it seems. */
    static String language(@Nullable String read, String text) {
        return read != null && !read.isEmpty() ? read : text.isEmpty() ? "" : Languages.detect(text);
    }
}
