package app.earful.workspaces;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.platform.database.CurrentWorkspace;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
class EveryWorkspaceTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    EveryWorkspace everywhere;

    @Test
    void goesOnWithTheOthersWhereOneFails() {
        var failing = workspaces.team().workspaceId();
        var other = workspaces.team().workspaceId();
        var seen = new ArrayList<UUID>();

        everywhere.run("A test", () -> {
            seen.add(CurrentWorkspace.get());
            if (CurrentWorkspace.get().equals(failing)) {
                throw new IllegalStateException("this one fails");
            }
        });

        assertThat(seen).contains(failing, other).doesNotHaveDuplicates();
    }
}
