package app.earful.browser;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.workspaces.Member;
import app.earful.workspaces.passwords.Passwords;
import com.microsoft.playwright.options.ColorScheme;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out browsers, for strangers and for members who have signed in through the form. */
public class Browsing {
    private static final String PASSWORD = "the kettle sings at seven";

    private final Environment environment;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final String hash;

    Browsing(Environment environment, JdbcClient jdbc, TransactionTemplate transactions, Passwords passwords) {
        this.environment = environment;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.hash = passwords.hash(PASSWORD);
    }

    public Visitor stranger(Screen screen) {
        return new Visitor(address(), screen, ColorScheme.LIGHT);
    }

    public Visitor as(Member member, Screen screen) {
        return as(member, screen, ColorScheme.LIGHT);
    }

    Visitor as(Member member, Screen screen, ColorScheme scheme) {
        CurrentWorkspace.runWithin(
                member.workspaceId(),
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql("update members set password_hash = ? where id = ?")
                                .params(hash, member.id())
                                .update()));
        var visitor = new Visitor(address(), screen, scheme);
        visitor.signIn(member.email(), PASSWORD);
        return visitor;
    }

    private String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
