package app.earful.conversations.history;

import app.earful.conversations.Conversation;
import app.earful.conversations.ConversationRepository;
import app.earful.conversations.Conversations;
import app.earful.feelings.Feelings;
import app.earful.platform.problems.NotFound;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One conversation with its history. */
@Controller
@AllowedTo(Role.MEMBER)
class ConversationController {
    private final Conversations conversations;
    private final ConversationRepository repository;
    private final History history;
    private final Feelings feelings;

    ConversationController(
            Conversations conversations, ConversationRepository repository, History history, Feelings feelings) {
        this.conversations = conversations;
        this.repository = repository;
        this.history = history;
        this.feelings = feelings;
    }

    @GetMapping("/conversations/{id}")
    @AllowedTo(Role.READER)
    ModelAndView show(Member member, @PathVariable UUID id) {
        var conversation = get(id);
        return new ModelAndView(
                "conversations/show",
                Map.of(
                        "conversation", conversation,
                        "changes", history.of(conversation),
                        "mayCorrect", conversation.mayBeCorrectedBy(member),
                        "tookPart", conversation.memberIds().contains(member.id()),
                        "felt", feelings.feltIn(member, id).orElse(-1)));
    }

    @PostMapping("/conversations/{id}/delete")
    String delete(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        conversations.delete(member, id);
        Flash.sayWithUndo(redirect, "/conversations/" + id + "/restore", "conversation.deleted");
        return "redirect:/customers/" + get(id).customer().id();
    }

    @PostMapping("/conversations/{id}/restore")
    String restore(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        conversations.restore(member, id);
        Flash.say(redirect, "conversation.restored");
        return "redirect:/conversations/" + id;
    }

    @PostMapping("/conversations/{id}/feeling")
    String feel(Member member, @PathVariable UUID id, @RequestParam int felt, RedirectAttributes redirect) {
        var conversation = get(id);
        feelings.felt(member, conversation.customer().id(), id, member.dayAt(conversation.happenedAt()), felt);
        Flash.say(redirect, "feeling.remembered");
        return "redirect:/conversations/" + id;
    }

    private Conversation get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFound("conversation.notFound"));
    }
}
