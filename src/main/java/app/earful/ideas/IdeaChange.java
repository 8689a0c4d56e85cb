package app.earful.ideas;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member writes into an idea. */
public record IdeaChange(
        String title,
        IdeaStatus status,
        String decision,
        @Nullable UUID ownerId) {
    static IdeaChange of(Idea idea) {
        return new IdeaChange(idea.title(), idea.status(), idea.decision(), idea.ownerId());
    }
}
