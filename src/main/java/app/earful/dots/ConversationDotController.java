package app.earful.dots;

import app.earful.platform.problems.NotFound;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** The dots of one conversation with their themes and how they feel, as a part of its page and as a page. */
@Controller
@AllowedTo(Role.READER)
class ConversationDotController {
    private final DotRepository dots;

    ConversationDotController(DotRepository dots) {
        this.dots = dots;
    }

    @GetMapping("/conversations/{id}/dots")
    ModelAndView list(
            Member member,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        var heard = dots.ofConversation(id).orElseThrow(() -> new NotFound("conversation.notFound"));
        return new ModelAndView(
                part ? "dots/_heard" : "dots/heard", Map.of("conversation", id, "dots", heard, "member", member));
    }
}
