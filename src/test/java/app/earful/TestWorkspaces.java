package app.earful;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.database.Ids;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.Role;
import app.earful.workspaces.SignedIn;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes each test a workspace of its own, with Ada who leads, Bob who calls, Rita who reads and Olga who owns. */
public class TestWorkspaces {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final MemberRepository members;
    private final Ids ids;

    TestWorkspaces(JdbcClient jdbc, TransactionTemplate transactions, MemberRepository members, Ids ids) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.members = members;
        this.ids = ids;
    }

    public record Team(UUID workspaceId, Member olga, Member ada, Member bob, Member rita) {
        public <T extends @Nullable Object> T within(Supplier<T> work) {
            return CurrentWorkspace.<T, RuntimeException>within(workspaceId, work::get);
        }

        public void run(Runnable work) {
            CurrentWorkspace.runWithin(workspaceId, work);
        }
    }

    /** German holidays of Bavaria, Berlin's clock, English words, euros. */
    public Team team() {
        var workspaceId = ids.next();
        return CurrentWorkspace.<Team, RuntimeException>within(workspaceId, () -> {
            transactions.executeWithoutResult(
                    _ -> jdbc.sql("""
                                    insert into workspaces
                                        (id, name, country, region, time_zone, language, currency, created_at)
                                    values (?, 'Talleres Test', 'DE', 'by', 'Europe/Berlin', 'en', 'EUR', now())
                                    """).param(workspaceId).update());
            return new Team(
                    workspaceId,
                    member("Olga Owner", Role.OWNER),
                    member("Ada Leader", Role.LEADER),
                    member("Bob Member", Role.MEMBER),
                    member("Rita Reader", Role.READER));
        });
    }

    private Member member(String name, Role role) {
        var id = ids.next();
        return transactions.execute(_ -> {
            jdbc.sql("""
                            insert into members (workspace_id, id, name, email, role, language, time_zone, country,
                                region, created_at)
                            values (current_workspace(), ?, ?, ?, ?, 'en', 'Europe/Berlin', 'DE', 'by', ?)
                            """)
                    .params(id, name, id + "@example.com", role.word(), Timestamp.from(Instant.EPOCH))
                    .update();
            return members.find(id).orElseThrow();
        });
    }

    /** For MockMvc: the request comes from this member, signed in. */
    public static RequestPostProcessor as(Member member) {
        var principal = new SignedIn(member.workspaceId(), member.id());
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    }
}
