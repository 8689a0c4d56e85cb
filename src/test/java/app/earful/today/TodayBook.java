package app.earful.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.SettableTime;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.Web;
import app.earful.conversations.Channel;
import app.earful.conversations.Conversations;
import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.conversations.PromiseEntry;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.customers.contacts.ContactPoint;
import app.earful.customers.contacts.Contacts;
import app.earful.customers.contacts.NewContact;
import app.earful.picks.Pick;
import app.earful.picks.Picks;
import app.earful.picks.Swap;
import app.earful.picks.SwapReason;
import app.earful.workspaces.Member;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A team of its own on Tuesday 24 November 2026, with customers and talks made in one line each. */
@TestComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class TodayBook {
    public static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    public final Team team;
    public final SettableTime time;

    private final Customers customers;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Picks picks;
    private final Web web;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    TodayBook(
            TestWorkspaces workspaces,
            SettableTime time,
            Customers customers,
            Contacts contacts,
            Conversations conversations,
            Picks picks,
            Web web,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.team = workspaces.team();
        this.time = time;
        this.customers = customers;
        this.contacts = contacts;
        this.conversations = conversations;
        this.picks = picks;
        this.web = web;
        this.jdbc = jdbc;
        this.transactions = transactions;
        time.set(TUESDAY, team.bob().zone());
    }

    /** Known since the first of January, never heard, worth this much a year. */
    public UUID customer(String name, int value) {
        var id = team.within(() -> customers.create(team.olga(), NewCustomer.company(name)));
        set(id, "annual_value_cents", value * 100L);
        set(id, "since", LocalDate.of(2026, 1, 1));
        return id;
    }

    public UUID customer(String name, int value, Member owner) {
        var id = customer(name, value);
        set(id, "owner_id", owner.id());
        return id;
    }

    /** As on the drawing: heard 131 days ago, a complaint, an overdue promise, a renewal ahead. */
    public UUID ruiz() {
        var ruiz = customer("Talleres Ruiz", 48_000);
        set(ruiz, "city", "Valencia");
        set(ruiz, "renews_on", TUESDAY.plusDays(62));
        contact(ruiz, "Ana Ruiz", "030 12345670", "ana@example.com");
        log(
                team.bob(),
                NewConversation.of(ruiz, Channel.CALL, Outcome.TALKED, "Spare part late")
                        .with(
                                List.of(new DotEntry(DotKind.COMPLAINT, "Waited two weeks for a spare part.")),
                                List.of(new PromiseEntry("A date for the stock view", TUESDAY.minusDays(80))))
                        .at(TUESDAY.minusDays(131)
                                .atTime(12, 0)
                                .atZone(team.bob().zone())
                                .toInstant()));
        return ruiz;
    }

    public UUID contact(UUID customer, String name, String... points) {
        var all = Arrays.stream(points)
                .map(point ->
                        point.contains("@") ? ContactPoint.email(point, null) : ContactPoint.phone(point, "DE", null))
                .toArray(ContactPoint[]::new);
        return team.within(() -> contacts.create(team.olga(), customer, NewContact.named(name, all)));
    }

    public UUID log(Member member, UUID customer, Outcome outcome, @Nullable Instant at, String note) {
        var conversation = NewConversation.of(customer, Channel.CALL, outcome, note);
        return log(member, at == null ? conversation : conversation.at(at));
    }

    public UUID log(Member member, NewConversation conversation) {
        return team.within(() -> conversations.log(member, conversation));
    }

    /** At noon of that day. */
    public UUID talked(Member member, UUID customer, LocalDate on) {
        return log(member, customer, Outcome.TALKED, noon(on), "A talk");
    }

    /** At noon of that day, by Bob's clock. */
    public Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(team.bob().zone()).toInstant();
    }

    /** Whom this member is to call on Tuesday. */
    public @Nullable UUID pick(Member member) {
        return pick(member, TUESDAY);
    }

    public @Nullable UUID pick(Member member, LocalDate day) {
        return find(member, day).map(Pick::customerId).orElse(null);
    }

    public Pick get(Member member, LocalDate day) {
        return find(member, day).orElseThrow();
    }

    private Optional<Pick> find(Member member, LocalDate day) {
        return team.within(() -> picks.get(member, day, false));
    }

    public void swap(Member member, SwapReason reason, @Nullable LocalDate until) {
        var pick = get(member, TUESDAY);
        team.run(() -> picks.swap(member, TUESDAY, pick.id(), new Swap(reason, until)));
    }

    /** All there are for this member on Tuesday, one after the other. */
    public List<UUID> names(Member member) {
        var names = new ArrayList<UUID>();
        for (var name = pick(member); name != null; name = pick(member)) {
            names.add(name);
            swap(member, SwapReason.OTHER, null);
        }
        return names;
    }

    /** Whatever was heard and promised, as a correction does it. */
    public void deleteDotsAndPromises() {
        sql("update dots set deleted_at = now()");
        sql("update promises set deleted_at = now()");
    }

    public void delete(Member member, UUID conversation) {
        team.run(() -> conversations.delete(member, conversation));
    }

    public void stopContact(UUID customer, String channel) {
        team.run(() -> customers.stopContact(team.olga(), customer, channel, "asked us to"));
    }

    public void speakGerman(Member member) {
        sql("update members set language = 'de' where id = ?", member.id());
    }

    /** What this member reads there, with plain spaces only. */
    public String page(Member member, String path) {
        var result = open(member, path);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    public MvcTestResult open(Member member, String path) {
        return web.get(member, path);
    }

    /** @param fields name, value, name, value */
    public MvcTestResult post(Member member, String path, String... fields) {
        return web.post(member, path, fields);
    }

    public void set(UUID customer, String column, Object value) {
        sql("update customers set " + column + " = ? where id = ?", value, customer);
    }

    public void sql(String sql, Object... parameters) {
        team.within(
                () -> transactions.execute(_ -> jdbc.sql(sql).params(parameters).update()));
    }

    public <T> T ask(String sql, Class<T> type, Object... parameters) {
        return team.within(() -> transactions.execute(
                _ -> jdbc.sql(sql).params(parameters).query(type).single()));
    }

    public <T> List<T> askAll(String sql, Class<T> type) {
        return team.within(() -> Objects.requireNonNull(
                transactions.execute(_ -> jdbc.sql(sql).query(type).list())));
    }

    /** Where SQL is read row by row and the caller brings the transaction. */
    public void inTransaction(Runnable work) {
        team.run(() -> transactions.executeWithoutResult(_ -> work.run()));
    }

    public void reset() {
        time.reset();
    }
}
