package app.earful.customers.pages;

import app.earful.customers.Customer;
import app.earful.customers.Customers;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Erasing for good: an act of an owner that no slip of a finger does. */
@Controller
@AllowedTo(Role.OWNER)
class EraseCustomerController {
    private final Customers customers;

    EraseCustomerController(Customers customers) {
        this.customers = customers;
    }

    @GetMapping("/customers/{id}/erase")
    ModelAndView ask(@PathVariable UUID id) {
        return ask(customers.get(id), "", new FieldErrors());
    }

    @PostMapping("/customers/{id}/erase")
    ModelAndView erase(Member member, @PathVariable UUID id, @RequestParam String name, RedirectAttributes redirect) {
        var customer = customers.get(id);
        if (!name.strip().equalsIgnoreCase(customer.name())) {
            var page = ask(customer, name, new FieldErrors().add("name", "customers.erase.name", customer.name()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        customers.erase(member, id);
        Flash.say(redirect, "customers.erased");
        return new ModelAndView("redirect:/customers");
    }

    private static ModelAndView ask(Customer customer, String name, FieldErrors errors) {
        return new ModelAndView("customers/erase", Map.of("customer", customer, "name", name, "errors", errors));
    }
}
