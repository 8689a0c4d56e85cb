package app.earful.customers.pages;

import app.earful.customers.Customer;
import app.earful.customers.Customers;
import app.earful.customers.fields.CustomerChoices;
import app.earful.customers.fields.CustomerInput;
import app.earful.customers.fields.Meanwhile;
import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.Role;
import java.util.List;
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

/** The form of a customer's facts. Whoever saves over another's change sees first what the other wrote. */
@Controller
@AllowedTo(Role.MEMBER)
class EditCustomerController {
    private final Customers customers;
    private final CustomerChoices choices;
    private final MemberRepository members;

    EditCustomerController(Customers customers, CustomerChoices choices, MemberRepository members) {
        this.customers = customers;
        this.choices = choices;
        this.members = members;
    }

    @GetMapping("/customers/{id}/edit")
    ModelAndView form(Member member, @PathVariable UUID id) {
        var customer = customers.get(id);
        return form(member, customer, CustomerInput.of(customer.facts(), member.locale()), new FieldErrors());
    }

    @PostMapping("/customers/{id}")
    ModelAndView change(
            Member member,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var input = new CustomerInput(typed);
        var errors = new FieldErrors();
        var facts = input.check(errors, member.locale(), choices::canOwn);
        try {
            errors.throwIfAny();
            customers.change(member, id, version, facts);
        } catch (Invalid invalid) {
            var form = form(member, customers.get(id), input, invalid.errors()).addObject("version", version);
            form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return form;
        } catch (Conflict conflict) {
            return conflict(member, customers.get(id), input);
        }
        Flash.say(redirect, "customers.saved");
        return new ModelAndView("redirect:/customers/" + id);
    }

    private ModelAndView conflict(Member member, Customer now, CustomerInput input) {
        var stored = CustomerInput.of(now.facts(), member.locale());
        var meanwhile = CustomerInput.FIELDS.stream()
                .filter(field ->
                        !stored.value(field).equals(input.value(field).strip().replace("\r\n", "\n")))
                .map(field -> new Meanwhile(field, shown(field, stored.value(field))))
                .toList();
        var form = form(member, now, input, new FieldErrors());
        form.setStatus(HttpStatus.CONFLICT);
        return form.addObject("meanwhile", meanwhile).addObject("changedBy", changedBy(now));
    }

    private String shown(String field, String value) {
        return field.equals("owner") ? choices.owners().getOrDefault(value, "") : value;
    }

    private String changedBy(Customer now) {
        return now.updatedBy() == null
                ? ""
                : members.find(now.updatedBy()).map(Member::name).orElse("");
    }

    private ModelAndView form(Member member, Customer customer, CustomerInput input, FieldErrors errors) {
        return new ModelAndView(
                "customers/edit",
                Map.of(
                        "customer",
                        customer,
                        "version",
                        customer.version(),
                        "input",
                        input,
                        "errors",
                        errors,
                        "meanwhile",
                        List.of(),
                        "changedBy",
                        "",
                        "choices",
                        choices.of(member)));
    }
}
