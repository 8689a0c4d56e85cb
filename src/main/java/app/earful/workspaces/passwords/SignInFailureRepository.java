package app.earful.workspaces.passwords;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class SignInFailureRepository {
    private final JdbcClient jdbc;

    SignInFailureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Count(int failures, @Nullable Instant last) {}

    record Counts(Count ofDevice, Count ofPair, Count ofAddress, Count ofAccount) {}

    /** One attempt of an address and one of an account at a time; always the address first, so that no two wait crosswise. */
    void lock(String email, String address) {
        jdbc.sql("select pg_advisory_xact_lock(1, hashtext(?))")
                .param(address)
                .query()
                .listOfRows();
        jdbc.sql("select pg_advisory_xact_lock(2, hashtext(?))")
                .param(email)
                .query()
                .listOfRows();
    }

    Counts count(String email, String address, @Nullable String device, Instant since) {
        return jdbc.sql("""
                        select count(*) filter (where mine) as device, max(at) filter (where mine) as device_last,
                            count(*) filter (where pair) as pair, max(at) filter (where pair) as pair_last,
                            count(*) filter (where near) as near, max(at) filter (where near) as near_last,
                            count(*) filter (where account) as account, max(at) filter (where account) as account_last
                        from (
                            select at, email = :email and device = :device as mine,
                                device is null and email = :email and address = :address as pair,
                                device is null and address = :address as near,
                                device is null and email = :email as account
                            from sign_in_failures
                            where (email = :email or address = :address) and at > :since) f
                        """)
                .param("email", email)
                .param("address", address)
                .param("device", device, Types.VARCHAR)
                .param("since", Timestamp.from(since))
                .query((row, _) ->
                        new Counts(count(row, "device"), count(row, "pair"), count(row, "near"), count(row, "account")))
                .single();
    }

    private static Count count(ResultSet row, String name) throws SQLException {
        var last = row.getTimestamp(name + "_last");
        return new Count(row.getInt(name), last == null ? null : last.toInstant());
    }

    void add(UUID id, String email, String address, @Nullable String device, Instant at) {
        jdbc.sql("insert into sign_in_failures (id, email, address, device, at) values (?, ?, ?, ?, ?)")
                .params(id, email, address)
                .param(device)
                .param(Timestamp.from(at))
                .update();
    }

    void forget(String email, String address, @Nullable String device) {
        jdbc.sql("""
                        delete from sign_in_failures
                        where email = :email and (device = :device or device is null and address = :address)
                        """)
                .param("email", email)
                .param("address", address)
                .param("device", device, Types.VARCHAR)
                .update();
    }

    int removeBefore(Instant instant) {
        return jdbc.sql("delete from sign_in_failures where at < ?")
                .param(Timestamp.from(instant))
                .update();
    }
}
