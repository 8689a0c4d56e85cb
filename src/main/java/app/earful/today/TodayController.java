package app.earful.today;

import app.earful.conversations.Conversations;
import app.earful.conversations.NewConversation;
import app.earful.conversations.Outcome;
import app.earful.picks.Swap;
import app.earful.picks.SwapReason;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@AllowedTo(Role.MEMBER)
class TodayController {
    private final Today today;
    private final Conversations conversations;

    TodayController(Today today, Conversations conversations) {
        this.today = today;
        this.conversations = conversations;
    }

    @GetMapping("/")
    @AllowedTo(Role.READER)
    String home() {
        return "redirect:/today";
    }

    @GetMapping("/today")
    @AllowedTo(Role.READER)
    String show(Member member, Model model) {
        model.addAttribute("today", today.of(member));
        return "today/show";
    }

    @PostMapping("/today/swap")
    String swap(
            Member member,
            @RequestParam UUID pick,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable String until,
            RedirectAttributes redirect) {
        today.swap(member, pick, read(reason, until));
        Flash.say(redirect, "today.swapped." + reason);
        return "redirect:/today";
    }

    @PostMapping("/today/more")
    String more(Member member, RedirectAttributes redirect) {
        if (!today.more(member)) {
            Flash.say(redirect, "today.nobody.more");
        }
        return "redirect:/today";
    }

    /** One tap for a call that did not come about; the name stays. */
    @PostMapping("/today/attempts")
    String attempt(
            Member member,
            @RequestParam UUID customer,
            @RequestParam(required = false) @Nullable UUID contact,
            @RequestParam UUID pick,
            @RequestParam UUID key,
            @RequestParam String outcome,
            RedirectAttributes redirect) {
        var tried = Outcome.find(outcome)
                .filter(Outcome::isAttempt)
                .orElseThrow(() -> new Invalid(new FieldErrors().add("outcome", "today.problem.outcome")));
        var contacts = contact == null ? List.<UUID>of() : List.of(contact);
        var id = conversations.log(member, NewConversation.attempt(key, customer, contacts, tried, pick));
        Flash.sayWithUndo(redirect, "/conversations/" + id + "/delete", "today.tried");
        return "redirect:/today";
    }

    /** @throws Invalid for a reason we do not know or a day that is none */
    static Swap read(String reason, @Nullable String until) {
        var errors = new FieldErrors();
        var known = SwapReason.find(reason);
        if (known.isEmpty()) {
            errors.add("reason", "today.problem.reason");
        }
        LocalDate day = null;
        try {
            day = until == null || until.isBlank() ? null : LocalDate.parse(until.strip());
        } catch (DateTimeParseException notADate) {
            errors.add("until", "today.problem.until");
        }
        errors.throwIfAny();
        return new Swap(known.orElseThrow(), known.orElseThrow() == SwapReason.NOT_NOW ? day : null);
    }
}
