package app.earful.themes.pages;

import app.earful.platform.problems.FieldErrors;
import app.earful.themes.decisions.Decision;
import app.earful.themes.decisions.ThemeDecisions;
import app.earful.workspaces.Member;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Splits a part off and names it, both or neither. */
@Service
@Transactional
class ThemeParts {
    private final ThemeDecisions decisions;

    ThemeParts(ThemeDecisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param name empty where one is to be found
     * @throws app.earful.platform.problems.Invalid when no dot is named, or the name cannot be one
     */
    Optional<Decision> split(Member member, UUID theme, List<UUID> dots, String name) {
        var errors = new FieldErrors();
        if (dots.isEmpty()) {
            errors.add("dots", "theme.split.none");
        }
        if (name.strip().length() > ThemeDecisions.LONGEST_NAME) {
            errors.add("partName", "theme.decide.name", ThemeDecisions.LONGEST_NAME);
        }
        errors.throwIfAny();
        var decision = decisions.split(member, theme, dots);
        decision.map(Decision::otherThemeId)
                .filter(_ -> !name.isBlank())
                .ifPresent(part -> decisions.rename(member, part, name));
        return decision;
    }
}
