package app.earful.workspaces.apikeys;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
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
@RequestMapping("/me/keys")
@AllowedTo(Role.READER)
class ApiKeyController {
    private static final int LONGEST_NAME = 60;

    private final ApiKeys keys;
    private final ApiKeyRepository repository;

    ApiKeyController(ApiKeys keys, ApiKeyRepository repository) {
        this.keys = keys;
        this.repository = repository;
    }

    @GetMapping
    String list(Member member, Model model) {
        return page(member, "", new FieldErrors(), model);
    }

    /** Answers with the page itself: a redirect would have to keep the key somewhere meanwhile. */
    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String name, Member member, HttpServletResponse response, Model model) {
        var errors = new FieldErrors();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(member, "", errors.add("name", "apikeys.name.missing", LONGEST_NAME), model);
        }
        return page(member, keys.create(member, name.strip()).text(), errors, model);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable UUID id, Member member, RedirectAttributes redirect) {
        keys.revoke(member, id);
        Flash.say(redirect, "apikeys.revoked");
        return "redirect:/me/keys";
    }

    private String page(Member member, String fresh, FieldErrors errors, Model model) {
        model.addAllAttributes(Map.of("keys", repository.findOf(member.id()), "fresh", fresh, "errors", errors));
        return "apikeys/list";
    }
}
