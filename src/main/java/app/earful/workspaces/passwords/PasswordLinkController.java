package app.earful.workspaces.passwords;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.problems.NotFound;
import app.earful.platform.secrets.Secret;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedToAll;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/password/{token}")
@AllowedToAll
class PasswordLinkController {
    private final PasswordLinks links;

    PasswordLinkController(PasswordLinks links) {
        this.links = links;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        return page(token, new FieldErrors(), model);
    }

    @PostMapping
    String set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            links.use(new Secret(token), password);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(token, invalid.errors(), model);
        }
        Flash.say(redirect, "signin.password.set");
        return "redirect:/sign-in";
    }

    private String page(String token, FieldErrors errors, Model model) {
        var member = links.find(new Secret(token)).orElseThrow(() -> new NotFound("signin.link.gone"));
        model.addAttribute("email", member.email());
        model.addAttribute("errors", errors);
        model.addAttribute("action", "/password/" + token);
        return "signin/link";
    }
}
