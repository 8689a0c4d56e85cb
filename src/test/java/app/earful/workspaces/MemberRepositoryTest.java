package app.earful.workspaces;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class MemberRepositoryTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    MemberRepository members;

    @Test
    void seesNobodyOfAnotherWorkspace() {
        var ours = workspaces.team();
        var theirs = workspaces.team();
        assertThat(ours.within(() -> members.find(ours.bob().id()))).contains(ours.bob());
        assertThat(ours.within(() -> members.find(theirs.bob().id()))).isEmpty();
    }

    @Test
    void seesNobodyOutsideOfAnyWorkspace() {
        assertThat(members.find(workspaces.team().bob().id())).isEmpty();
    }
}
