package app.earful.conversations.entry;

import app.earful.conversations.ConversationRepository;
import app.earful.conversations.Dot;
import app.earful.platform.problems.NotFound;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which statements of a note might be dots, while it is typed and afterwards. Nothing is stored. */
@Controller
@AllowedTo(Role.MEMBER)
class SuggestionController {
    private final Suggestions suggestions;
    private final ConversationRepository repository;

    SuggestionController(Suggestions suggestions, ConversationRepository repository) {
        this.suggestions = suggestions;
        this.repository = repository;
    }

    @PostMapping("/conversations/suggestions")
    ModelAndView suggest(@RequestParam MultiValueMap<String, String> form) {
        var note = Optional.ofNullable(form.getFirst("note")).orElse("");
        var kept = form.getOrDefault("dotWords", List.of());
        return new ModelAndView("conversations/_suggested", Map.of("suggestions", suggestions.of(note, kept)));
    }

    /** For whoever saved the note and kept nothing of it, in a hurry. */
    @GetMapping("/conversations/{id}/suggestions")
    ModelAndView afterwards(Member member, @PathVariable UUID id) {
        var conversation = repository.find(id).orElseThrow(() -> new NotFound("conversation.notFound"));
        List<Suggestion> found = conversation.isDeleted() || !conversation.mayBeCorrectedBy(member)
                ? List.of()
                : suggestions.of(
                        conversation.note(),
                        conversation.dots().stream().map(Dot::words).toList());
        return new ModelAndView("conversations/_maybe", Map.of("conversation", id, "suggestions", found));
    }
}
