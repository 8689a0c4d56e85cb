package app.earful.samples;

import app.earful.platform.database.Ids;
import app.earful.platform.problems.Refused;
import app.earful.platform.web.Flash;
import app.earful.samples.fiction.Colleague;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import app.earful.workspaces.SampleOffer;
import app.earful.workspaces.sessions.Sessions;
import app.earful.workspaces.signin.OtherPlaces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two steps that the wizard and the workspace's own page offer: in, and out again. */
@Controller
@AllowedTo(Role.OWNER)
class SampleController implements SampleOffer {
    private final Samples samples;
    private final SampleRepository repository;
    private final Sessions sessions;
    private final OtherPlaces places;
    private final Ids ids;

    SampleController(Samples samples, SampleRepository repository, Sessions sessions, OtherPlaces places, Ids ids) {
        this.samples = samples;
        this.repository = repository;
        this.sessions = sessions;
        this.places = places;
        this.ids = ids;
    }

    @Override
    public String creationAddress() {
        return "/samples";
    }

    @Override
    public String removalAddress() {
        return "/samples/removal";
    }

    /** The asker takes the leader's place, with the same address and password, and is let in at once. */
    @PostMapping("/samples")
    String make(Member asker, HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        var leader = new Colleague(
                ids.next(),
                asker.name(),
                asker.email(),
                Role.OWNER,
                asker.locale().getLanguage(),
                asker.zone(),
                asker.country(),
                asker.week().region());
        sessions.begin(samples.make(leader, repository.passwordHash(asker.id())), request, response);
        Flash.say(redirect, "samples.made", asker.workspace().name());
        return "redirect:/";
    }

    /** Nothing of it is left afterwards, the asker's session neither: they go on where they came from, or sign in again. */
    @PostMapping("/samples/removal")
    String remove(Member asker, HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        if (!asker.workspace().sample()) {
            throw new Refused("samples.none");
        }
        var origin = places.origin(asker);
        samples.remove();
        request.getSession().invalidate();
        origin.ifPresent(own -> {
            sessions.begin(own, request, response);
            Flash.say(redirect, "samples.removed");
        });
        return "redirect:/";
    }
}
