package app.earful.promises;

import app.earful.platform.lists.Cursor;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@AllowedTo(Role.MEMBER)
class PromiseController {
    private final Promises promises;
    private final PromiseLists lists;
    private final PromiseRepository repository;
    private final MemberRepository members;
    private final InstantSource time;

    PromiseController(
            Promises promises,
            PromiseLists lists,
            PromiseRepository repository,
            MemberRepository members,
            InstantSource time) {
        this.promises = promises;
        this.lists = lists;
        this.repository = repository;
        this.members = members;
        this.time = time;
    }

    /** Members see their own; leaders, and readers who have none of their own, may see everybody's. */
    @GetMapping("/promises")
    @AllowedTo(Role.READER)
    ModelAndView list(
            Member member,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(required = false) @Nullable String cursor) {
        var everybody = !member.may(Role.MEMBER) || (member.may(Role.LEADER) && owner.equals("all"));
        var wanted = PromiseState.find(state).orElse(PromiseState.OPEN);
        var page = lists.find(wanted, everybody ? null : member.id(), null, Cursor.parse(cursor, 2), PromiseLists.PAGE);
        var view = new ModelAndView("promises/list");
        view.addObject("promises", page.items());
        view.addObject("next", page.next());
        view.addObject("state", wanted);
        view.addObject("everybody", everybody);
        view.addObject("member", member);
        view.addObject("today", today(member));
        return view;
    }

    @GetMapping("/promises/{id}")
    @AllowedTo(Role.READER)
    ModelAndView show(Member member, @PathVariable UUID id) {
        var promise = promises.get(id);
        return page(member, promise, PromiseForm.of(promise), new FieldErrors());
    }

    @PostMapping("/promises/{id}")
    ModelAndView correct(Member member, @PathVariable UUID id, PromiseForm form, RedirectAttributes redirect) {
        try {
            promises.correct(member, id, form.what(), form.day(), form.ownerId());
        } catch (Invalid invalid) {
            return page(member, promises.get(id), form, invalid.errors());
        }
        Flash.say(redirect, "promise.corrected");
        return new ModelAndView("redirect:/promises/" + id);
    }

    @PostMapping("/promises/{id}/keep")
    String keep(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        promises.keep(member, id);
        Flash.sayWithUndo(redirect, "/promises/" + id + "/reopen", "promise.isKept");
        return "redirect:/promises";
    }

    @PostMapping("/promises/{id}/drop")
    ModelAndView drop(
            Member member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            promises.drop(member, id, reason);
        } catch (Invalid invalid) {
            var promise = promises.get(id);
            return page(member, promise, PromiseForm.of(promise, reason), invalid.errors());
        }
        Flash.sayWithUndo(redirect, "/promises/" + id + "/reopen", "promise.isDropped");
        return new ModelAndView("redirect:/promises");
    }

    @PostMapping("/promises/{id}/reopen")
    String reopen(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        promises.reopen(member, id);
        Flash.say(redirect, "promise.isOpen");
        return "redirect:/promises/" + id;
    }

    private ModelAndView page(Member member, GivenPromise promise, PromiseForm form, FieldErrors errors) {
        var view = new ModelAndView("promises/show");
        view.addObject("promise", promise);
        view.addObject("form", form);
        view.addObject("earlier", repository.findEarlier(promise.id()));
        view.addObject("errors", errors);
        view.addObject("members", members.findActive());
        view.addObject("mayChange", promise.mayBeChangedBy(member));
        view.addObject("today", today(member));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private LocalDate today(Member member) {
        return member.dayAt(time.instant());
    }
}
