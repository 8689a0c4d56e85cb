package app.earful.workspaces.sessions;

import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/me/sessions")
@AllowedTo(Role.READER)
class SessionController {
    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    String list(Member member, HttpServletRequest request, Model model) {
        model.addAttribute("sessions", sessions.list(member.id(), Sessions.idOf(request)));
        return "signin/sessions";
    }

    @PostMapping("/{handle}/end")
    String end(@PathVariable String handle, Member member, RedirectAttributes redirect) {
        sessions.end(member.id(), handle);
        Flash.say(redirect, "signin.sessions.ended");
        return "redirect:/me/sessions";
    }

    @PostMapping("/end-others")
    String endOthers(Member member, HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endOthers(member.id(), Sessions.idOf(request));
        Flash.say(redirect, "signin.sessions.endedOthers");
        return "redirect:/me/sessions";
    }
}
