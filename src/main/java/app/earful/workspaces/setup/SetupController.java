package app.earful.workspaces.setup;

import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.secrets.Secret;
import app.earful.platform.web.Reader;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.AllowedToAll;
import app.earful.workspaces.Places;
import app.earful.workspaces.Role;
import app.earful.workspaces.SampleOffer;
import app.earful.workspaces.WorkspaceForm;
import app.earful.workspaces.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The wizard of the first visit. What was typed travels from step to step in the forms; nothing is kept until the end. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/setup")
@AllowedToAll
class SetupController {
    private final SetupToken token;
    private final Setup setup;
    private final Sessions sessions;
    private final ObjectProvider<SampleOffer> samples;

    SetupController(SetupToken token, Setup setup, Sessions sessions, ObjectProvider<SampleOffer> samples) {
        this.token = token;
        this.setup = setup;
        this.sessions = sessions;
        this.samples = samples;
    }

    @GetMapping
    String begin(@RequestParam(defaultValue = "") String token, HttpServletRequest request, Model model) {
        var country = request.getLocale().getCountry();
        return unless(
                token,
                model,
                () -> workspaceStep(
                        WorkspaceForm.beginningIn("", Places.isCountry(country) ? country : "DE"),
                        new FieldErrors(),
                        model));
    }

    /** Back from the second step, with everything that was typed. */
    @PostMapping
    String back(@RequestParam(defaultValue = "") String token, WorkspaceForm form, Model model) {
        return unless(token, model, () -> workspaceStep(form, new FieldErrors(), model));
    }

    /**
     * @param shownFor the country whose regions, zones and money the form offered; when another has been chosen since,
     *     the form comes again with what follows from that one
     */
    @PostMapping("/workspace")
    String workspace(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String shownFor,
            WorkspaceForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return unless(token, model, () -> {
            if (!form.country().equals(shownFor) && Places.isCountry(form.country())) {
                return workspaceStep(WorkspaceForm.beginningIn(form.name(), form.country()), new FieldErrors(), model);
            }
            var errors = form.errors();
            if (errors.isEmpty()) {
                return ownerStep(form, OwnerForm.empty(), errors, request, model);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return workspaceStep(form, errors, model);
        });
    }

    @PostMapping("/you")
    String you(
            @RequestParam(defaultValue = "") String token,
            WorkspaceForm form,
            OwnerForm owner,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return unless(token, model, () -> {
            var errors = form.errors();
            if (!errors.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return workspaceStep(form, errors, model);
            }
            setup.check(owner, errors);
            if (!errors.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return ownerStep(form, owner, errors, request, model);
            }
            return create(new Secret(token), form, owner, request, response);
        });
    }

    /** The workspace stands by now, and its owner is signed in. */
    @GetMapping("/customers")
    @AllowedTo(Role.OWNER)
    String customers(Model model) {
        var offer = samples.getIfAvailable();
        model.addAttribute("samples", offer == null ? "" : offer.creationAddress());
        return "setup/customers";
    }

    private String create(
            Secret secret,
            WorkspaceForm form,
            OwnerForm owner,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!token.spend(secret)) {
            throw new Conflict("setup.done");
        }
        try {
            sessions.begin(setup.create(form, owner), request, response);
        } catch (RuntimeException exception) {
            token.giveBack(secret);
            throw exception;
        }
        return "redirect:/setup/customers";
    }

    private String unless(String given, Model model, Supplier<String> step) {
        if (token.isSetUp()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("token", given);
        if (!token.fits(new Secret(given))) {
            model.addAttribute("given", !given.isEmpty());
            return "setup/locked";
        }
        return step.get();
    }

    private static String workspaceStep(WorkspaceForm form, FieldErrors errors, Model model) {
        model.addAllAttributes(Map.of("form", form, "errors", errors));
        return "setup/workspace";
    }

    /** In the language that was chosen a step before. */
    private static String ownerStep(
            WorkspaceForm form, OwnerForm owner, FieldErrors errors, HttpServletRequest request, Model model) {
        request.setAttribute(Reader.ATTRIBUTE, Reader.stranger(Locale.of(form.language(), form.country())));
        model.addAllAttributes(Map.of("form", form, "owner", owner, "errors", errors));
        return "setup/you";
    }
}
