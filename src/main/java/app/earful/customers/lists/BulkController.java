package app.earful.customers.lists;

import app.earful.customers.fields.CustomerChoices;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing many customers: the ticked ones at once, all of a list after a second look at how many that is. */
@Controller
@AllowedTo(Role.LEADER)
class BulkController {
    private final CustomerBulk bulk;
    private final CustomerChoices choices;

    BulkController(CustomerBulk bulk, CustomerChoices choices) {
        this.bulk = bulk;
        this.choices = choices;
    }

    @PostMapping("/customers/bulk")
    ModelAndView change(
            Member member,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "id", required = false) @Nullable List<UUID> ids,
            RedirectAttributes redirect) {
        var filter = CustomerFilter.of(typed);
        var chosen = "all".equals(typed.get("which")) ? null : ids == null ? List.<UUID>of() : ids;
        var errors = new FieldErrors();
        var change = BulkChange.of(typed, errors, choices::canOwn);
        if (change.changesNothing()) {
            errors.add("newOwner", "customers.bulk.nothing");
        } else if (chosen != null && chosen.isEmpty()) {
            errors.add("newOwner", "customers.bulk.none");
        }
        if (!errors.isEmpty()) {
            return look(filter, change, chosen, -1, errors);
        }
        if (chosen == null && !typed.containsKey("confirmed")) {
            return look(filter, change, null, bulk.count(member, filter), errors);
        }
        var done = chosen == null ? bulk.changeAll(member, filter, change) : bulk.changeChosen(member, chosen, change);
        Flash.sayWithUndo(
                redirect,
                "/customers/bulk/" + done.id() + "/undo",
                done.count() == 1 ? "customers.bulk.done.one" : "customers.bulk.done",
                String.valueOf(done.count()));
        return new ModelAndView("redirect:" + filter.href());
    }

    @PostMapping("/customers/bulk/{id}/undo")
    String undo(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        var undone = bulk.undo(member, id);
        Flash.say(redirect, said(undone), String.valueOf(undone.restored()), String.valueOf(undone.kept()));
        return "redirect:/customers";
    }

    private static String said(BulkRepository.Undone undone) {
        if (undone.kept() > 0) {
            return "customers.bulk.undone.some";
        }
        return undone.restored() == 1 ? "customers.bulk.undone.one" : "customers.bulk.undone";
    }

    /** @param chosen null for all of the list */
    private ModelAndView look(
            CustomerFilter filter, BulkChange change, @Nullable List<UUID> chosen, int count, FieldErrors errors) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("filter", filter);
        model.put("change", change);
        model.put("chosen", chosen);
        model.put("count", count);
        model.put("errors", errors);
        model.put("owners", new LinkedHashMap<>(choices.owners()));
        var page = new ModelAndView("customers/bulk", model);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
