package app.earful.workspaces.signin;

import app.earful.workspaces.AllowedToAll;
import app.earful.workspaces.People;
import app.earful.workspaces.WorkspaceRepository;
import app.earful.workspaces.passwords.Network;
import app.earful.workspaces.passwords.TooManyAttempts;
import app.earful.workspaces.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/sign-in")
@AllowedToAll
public class SignInController {
    private final SignIns signIns;
    private final Sessions sessions;
    private final DeviceCookie devices;
    private final Choices choices;
    private final WorkspaceRepository workspaces;

    SignInController(
            SignIns signIns, Sessions sessions, DeviceCookie devices, Choices choices, WorkspaceRepository workspaces) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.devices = devices;
        this.choices = choices;
        this.workspaces = workspaces;
    }

    record SignInForm(String email, String password, String then) {
        /** A browser may leave fields away. */
        @SuppressWarnings("RedundantNullCheck")
        SignInForm {
            email = Objects.requireNonNullElse(email, "");
            password = Objects.requireNonNullElse(password, "");
        }

        /** Whatever cannot be an address is nobody's; it must not reach a table either. */
        String address() {
            return People.isEmail(email) ? People.address(email) : "";
        }
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "/") String then, Model model) {
        if (workspaces.listAll().isEmpty()) {
            return "redirect:/setup";
        }
        model.addAllAttributes(Map.of("email", "", "then", Target.safe(then), "problem", Problem.NONE, "seconds", 0L));
        return "signin/form";
    }

    @PostMapping
    String signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var email = form.address();
        var then = Target.safe(form.then());
        model.addAllAttributes(Map.of("email", form.email(), "then", then, "seconds", 0L));
        try {
            var device = devices.find(request, email).orElse(null);
            var doors = signIns.check(email, form.password(), Network.of(request.getRemoteAddr()), device);
            if (!doors.isEmpty()) {
                devices.remember(request, response, email);
            }
            return enter(doors, then, request, response, model);
        } catch (TooManyAttempts tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            model.addAllAttributes(Map.of("problem", Problem.WAIT, "seconds", tooMany.seconds()));
            return "signin/form";
        }
    }

    /** After a password that opens several workspaces: which one today? */
    @PostMapping("/workspace")
    String choose(
            @RequestParam String door,
            @RequestParam(defaultValue = "/") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        var signedIn = choices.open(door);
        if (signedIn.isEmpty()) {
            return "redirect:/sign-in";
        }
        sessions.begin(signedIn.get(), request, response);
        return "redirect:" + Target.safe(then);
    }

    private String enter(
            List<SignIns.Door> doors,
            String then,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (doors.size()) {
            case 0 -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("problem", Problem.WRONG);
                yield "signin/form";
            }
            case 1 -> {
                sessions.begin(doors.getFirst().signedIn(), request, response);
                yield "redirect:" + then;
            }
            default -> {
                model.addAttribute("choices", doors.stream().map(choices::seal).toList());
                yield "signin/choose";
            }
        };
    }

    /** What the sign-in page has to say beside the form. */
    public enum Problem {
        NONE,
        WRONG,
        WAIT
    }
}
