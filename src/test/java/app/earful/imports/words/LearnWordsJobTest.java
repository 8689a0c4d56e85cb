package app.earful.imports.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.imports.TestImports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class LearnWordsJobTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    TestImports imports;

    @Autowired
    SearchWordRepository words;

    @Test
    void findsAnImportedNameBeforeItsWordsAreLearned() {
        var team = workspaces.team();
        imports.run(team, "Company\nPlovmar Alt\n");
        team.within(() -> {
            words.learn(imports.run(team, "Company\nPlovmar Neu\n").id());
            return team;
        });
        imports.run(team, "Company\nPlovmarsen\n");
        assertThat(imports.ask(team, Integer.class, "select cardinality(ids) from find_customers('plovm', 10, false)"))
                .isEqualTo(3);
    }

    @Test
    void forgivesATypingErrorInAnImportedNameOnceItsWordsAreLearned() {
        var team = workspaces.team();
        var done = imports.run(team, "Company\nQuastenflosser Werke\n");
        var scheduled = imports.ask(team, Integer.class, """
                select count(*)::int from scheduled_tasks
                where task_name = 'learn-imported-words' and starts_with(task_instance, '%s/%s/')
                """.formatted(team.workspaceId(), done.id()));
        assertThat(scheduled).isEqualTo(1);
        team.within(() -> {
            words.learn(done.id());
            words.learn(done.id());
            return done;
        });
        var found = imports.ask(
                team, Integer.class, "select cardinality(ids) from find_customers('Qastenflosser', 10, false)");
        assertThat(found).isEqualTo(1);
    }
}
