package app.earful.workspaces.signin;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What must be asked while no workspace is known yet. */
@Repository
@Transactional
class SignInRepository {
    private final JdbcClient jdbc;

    SignInRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member in one workspace whose address was given. */
    record Candidate(
            UUID workspaceId,
            String workspaceName,
            UUID memberId,
            @Nullable String passwordHash) {}

    List<Candidate> findCandidates(String email) {
        return jdbc.sql("select * from find_members_to_sign_in(?)")
                .param(email)
                .query(Candidate.class)
                .list();
    }
}
