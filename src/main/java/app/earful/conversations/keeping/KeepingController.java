package app.earful.conversations.keeping;

import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/workspace/keeping")
@AllowedTo(Role.OWNER)
class KeepingController {
    private final Keeping keeping;

    KeepingController(Keeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("fromEmail", keeping.isFromEmail());
        return "keeping/show";
    }

    @PostMapping
    String set(Member member, @RequestParam(defaultValue = "false") boolean fromEmail, RedirectAttributes redirect) {
        var before = keeping.isFromEmail();
        keeping.setFromEmail(member, fromEmail);
        Flash.sayWithUndo(
                redirect, "/workspace/keeping?fromEmail=" + before, fromEmail ? "keeping.isOn" : "keeping.isOff");
        return "redirect:/workspace/keeping";
    }
}
