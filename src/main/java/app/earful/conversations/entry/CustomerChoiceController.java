package app.earful.conversations.entry;

import app.earful.conversations.Person;
import app.earful.customers.Customers;
import app.earful.customers.fields.CustomerInput;
import app.earful.customers.lists.CustomerSearch;
import app.earful.platform.problems.FieldErrors;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The log form without a customer: choose one first, or make one on the way. */
@Controller
@AllowedTo(Role.MEMBER)
class CustomerChoiceController {
    private final Customers customers;
    private final CustomerSearch search;
    private final RecentCustomerRepository recent;

    CustomerChoiceController(Customers customers, CustomerSearch search, RecentCustomerRepository recent) {
        this.customers = customers;
        this.search = search;
        this.recent = recent;
    }

    @GetMapping(path = "/conversations/new", params = "!customer")
    ModelAndView choose(
            Member member,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        var found = q.isBlank() ? recent.of(member.id()) : found(member, q.strip());
        return new ModelAndView(
                part ? "conversations/_found" : "conversations/choose",
                Map.of("q", q.strip(), "found", found, "channel", channel, "back", back));
    }

    private List<Person> found(Member member, String words) {
        return search.find(member, words, RecentCustomerRepository.SHOWN).stream()
                .map(row -> new Person(row.id(), row.city() == null ? row.name() : row.name() + ", " + row.city()))
                .toList();
    }

    @PostMapping("/conversations/customers")
    String create(
            Member member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "company") String kind,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String back) {
        var errors = new FieldErrors();
        var typed = new CustomerInput(Map.of("kind", kind, "name", name));
        var customer = typed.check(errors, member.locale(), _ -> false);
        errors.throwIfAny();
        var address = UriComponentsBuilder.fromPath("/conversations/new")
                .queryParam("customer", customers.create(member, customer))
                .queryParam("channel", channel.isBlank() ? "call" : channel)
                .queryParam("back", back);
        return "redirect:" + address.encode().toUriString();
    }
}
