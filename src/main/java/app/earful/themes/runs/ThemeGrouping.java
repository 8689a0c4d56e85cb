package app.earful.themes.runs;

import app.earful.insight.Continuity;
import app.earful.insight.naming.Names;
import app.earful.insight.regrouping.ThemeGroups;
import app.earful.platform.database.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second level: themes that belong together, where there are many. A group keeps its name from run to run, as themes do. */
@Service
@Transactional
class ThemeGrouping {
    private final GroupRepository groups;
    private final Ids ids;

    ThemeGrouping(GroupRepository groups, Ids ids) {
        this.groups = groups;
        this.ids = ids;
    }

    void group(List<Outcome> outcomes, Instant at) {
        var before = groups.all();
        groups.dissolve();
        for (var outcome : outcomes) {
            group(outcome, before, at);
        }
        groups.removeEmpty();
    }

    private void group(Outcome outcome, Map<UUID, UUID> before, Instant at) {
        var themes = outcome.themes();
        var numbers = ThemeGroups.of(themes.stream().map(Outcome.Found::centre).toList());
        var count = IntStream.of(numbers).max().orElse(0);
        var texts = new ArrayList<List<String>>();
        IntStream.range(0, count).forEach(_ -> texts.add(new ArrayList<>()));
        for (var theme = 0; theme < numbers.length; theme++) {
            if (numbers[theme] > 0) {
                texts.get(numbers[theme] - 1).addAll(themes.get(theme).texts());
            }
        }
        var names = Names.of(texts, outcome.language(), new HashSet<>(groups.names()));
        var known = known(themes, before);
        var lives = Continuity.of(numbered(themes, before, known), numbers);
        for (var group = 1; group <= count; group++) {
            var id = lives[group] == 0 ? ids.next() : known.get(lives[group] - 1);
            if (lives[group] == 0) {
                groups.add(id, names.get(group - 1), at);
            }
            for (var theme = 0; theme < numbers.length; theme++) {
                if (numbers[theme] == group) {
                    groups.join(themes.get(theme).id(), id);
                }
            }
        }
    }

    private static List<UUID> known(List<Outcome.Found> themes, Map<UUID, UUID> before) {
        return themes.stream()
                .map(theme -> before.get(theme.id()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static int[] numbered(List<Outcome.Found> themes, Map<UUID, UUID> before, List<UUID> known) {
        var numbers = new HashMap<UUID, Integer>();
        known.forEach(group -> numbers.put(group, numbers.size() + 1));
        return themes.stream()
                .mapToInt(theme -> numbers.getOrDefault(before.get(theme.id()), 0))
                .toArray();
    }
}
