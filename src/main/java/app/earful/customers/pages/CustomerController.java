package app.earful.customers.pages;

import app.earful.customers.Customers;
import app.earful.customers.contacts.Contacts;
import app.earful.customers.timelines.TimelineRepository;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one customer, and putting it away. */
@Controller
@AllowedTo(Role.READER)
class CustomerController {
    private static final int ENTRIES = 20;

    private final Customers customers;
    private final Contacts contacts;
    private final TimelineRepository timeline;
    private final InstantSource time;

    CustomerController(Customers customers, Contacts contacts, TimelineRepository timeline, InstantSource time) {
        this.customers = customers;
        this.contacts = contacts;
        this.timeline = timeline;
        this.time = time;
    }

    @GetMapping("/customers/{id}")
    ModelAndView show(
            Member member,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        var customer = customers.get(id);
        var page = timeline.find(id, cursor, ENTRIES);
        var model = new HashMap<String, @Nullable Object>();
        model.put("customer", customer);
        model.put("entries", page.entries());
        model.put("next", page.next() == null ? null : "/customers/" + id + "?cursor=" + page.next());
        model.put("today", member.dayAt(time.instant()));
        if (target.equals("older")) {
            return new ModelAndView("customers/_timeline", model);
        }
        model.put("contacts", contacts.of(id));
        model.put("promises", timeline.findOpenPromises(id));
        model.put("country", customer.diallingCountry(member));
        return new ModelAndView("customers/show", model);
    }

    @AllowedTo(Role.LEADER)
    @PostMapping("/customers/{id}/archive")
    String archive(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        customers.archive(member, id);
        Flash.sayWithUndo(
                redirect,
                "/customers/" + id + "/restore",
                "customers.archived",
                customers.get(id).name());
        return "redirect:/customers";
    }

    @AllowedTo(Role.LEADER)
    @PostMapping("/customers/{id}/restore")
    String restore(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        customers.restore(member, id);
        Flash.say(redirect, "customers.restored", customers.get(id).name());
        return "redirect:/customers/" + id;
    }

    @AllowedTo(Role.MEMBER)
    @PostMapping("/customers/{id}/do-not-contact")
    String stopContact(
            Member member,
            @PathVariable UUID id,
            @RequestParam String channel,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        customers.stopContact(member, id, channel, reason);
        Flash.say(redirect, "customers.stopped");
        return "redirect:/customers/" + id;
    }

    @AllowedTo(Role.MEMBER)
    @PostMapping("/customers/{id}/do-not-contact/{channel}/delete")
    String allowContact(
            Member member, @PathVariable UUID id, @PathVariable String channel, RedirectAttributes redirect) {
        customers.allowContact(member, id, channel);
        Flash.say(redirect, "customers.allowed");
        return "redirect:/customers/" + id;
    }
}
