package app.earful.feelings;

import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@AllowedTo(Role.MEMBER)
class FeelingController {
    private static final int SHOWN = 60;

    private final Feelings feelings;
    private final FeelingRepository repository;

    FeelingController(Feelings feelings, FeelingRepository repository) {
        this.feelings = feelings;
        this.repository = repository;
    }

    @PostMapping("/feelings")
    ModelAndView expect(
            Member member,
            @RequestParam UUID customer,
            @RequestParam int expected,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        feelings.expect(member, customer, expected);
        if (part) {
            return new ModelAndView(
                    "feelings/_expected", Map.of("customerId", customer, "chosen", expected, "back", back));
        }
        return new ModelAndView("redirect:" + (back.equals("today") ? "/today" : "/customers/" + customer));
    }

    @GetMapping("/me/feelings")
    ModelAndView mine(Member member) {
        var mine = new FearAndFact(repository.findMeans(member.id()), repository.findPairs(member.id(), SHOWN));
        return new ModelAndView("feelings/mine", Map.of("mine", mine));
    }
}
