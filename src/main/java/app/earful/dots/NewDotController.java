package app.earful.dots;

import app.earful.conversations.Conversations;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A dot added by hand to a conversation that was written down before. */
@Controller
@AllowedTo(Role.MEMBER)
class NewDotController {
    private final Conversations conversations;

    NewDotController(Conversations conversations) {
        this.conversations = conversations;
    }

    @PostMapping("/conversations/{id}/dots")
    ModelAndView add(
            Member member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        try {
            var dot = conversations.addDot(member, id, DotController.kind(kind), words);
            Flash.sayWithUndo(redirect, "/dots/" + dot + "/delete?back=conversation", "dot.added");
            return new ModelAndView("redirect:/conversations/" + id);
        } catch (Invalid invalid) {
            return again(id, kind, words, invalid.errors());
        }
    }

    private static ModelAndView again(UUID id, String kind, String words, FieldErrors errors) {
        var view = new ModelAndView(
                "dots/new", Map.of("conversation", id, "kind", kind, "words", words, "errors", errors));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
