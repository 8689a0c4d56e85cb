package app.earful.customers.contacts;

import app.earful.customers.Customer;
import app.earful.customers.Customers;
import app.earful.customers.fields.CustomerChoices;
import app.earful.customers.fields.Meanwhile;
import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The form of a person at a customer, new and changed. */
@Controller
@AllowedTo(Role.MEMBER)
class ContactFormController {
    private final Contacts contacts;
    private final Customers customers;
    private final CustomerChoices choices;
    private final MemberRepository members;

    ContactFormController(Contacts contacts, Customers customers, CustomerChoices choices, MemberRepository members) {
        this.contacts = contacts;
        this.customers = customers;
        this.choices = choices;
        this.members = members;
    }

    @GetMapping("/customers/{customerId}/contacts/new")
    ModelAndView blank(Member member, @PathVariable UUID customerId) {
        return form(member, customers.get(customerId), null, new ContactInput(Map.of()), new FieldErrors());
    }

    @PostMapping("/customers/{customerId}/contacts")
    ModelAndView create(
            Member member,
            @PathVariable UUID customerId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var customer = customers.get(customerId);
        var input = new ContactInput(typed);
        var errors = new FieldErrors();
        var contact = input.check(errors, customer.diallingCountry(member));
        try {
            errors.throwIfAny();
            contacts.create(member, customerId, contact);
        } catch (Invalid invalid) {
            return wrong(form(member, customer, null, input, invalid.errors()));
        }
        Flash.say(redirect, "contacts.created", contact.name());
        return new ModelAndView("redirect:/customers/" + customerId);
    }

    @GetMapping("/contacts/{id}/edit")
    ModelAndView edit(Member member, @PathVariable UUID id) {
        var contact = contacts.get(id);
        return form(
                member,
                customers.get(contact.customerId()),
                contact,
                ContactInput.of(contact.facts()),
                new FieldErrors());
    }

    @PostMapping("/contacts/{id}")
    ModelAndView change(
            Member member,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var contact = contacts.get(id);
        var customer = customers.get(contact.customerId());
        var input = new ContactInput(typed);
        var errors = new FieldErrors();
        var facts = input.check(errors, customer.diallingCountry(member));
        try {
            errors.throwIfAny();
            contacts.change(member, id, version, facts);
        } catch (Invalid invalid) {
            return wrong(
                    form(member, customer, contact, input, invalid.errors()).addObject("version", version));
        } catch (Conflict conflict) {
            return conflict(member, customer, contacts.get(id), input);
        }
        Flash.say(redirect, "customers.saved");
        return new ModelAndView("redirect:/customers/" + contact.customerId());
    }

    @PostMapping("/contacts/{id}/archive")
    String archive(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        contacts.archive(member, id);
        var contact = contacts.get(id);
        Flash.sayWithUndo(redirect, "/contacts/" + id + "/restore", "contacts.archived", contact.name());
        return "redirect:/customers/" + contact.customerId();
    }

    @PostMapping("/contacts/{id}/restore")
    String restore(Member member, @PathVariable UUID id, RedirectAttributes redirect) {
        contacts.restore(member, id);
        var contact = contacts.get(id);
        Flash.say(redirect, "contacts.restored", contact.name());
        return "redirect:/customers/" + contact.customerId();
    }

    private ModelAndView conflict(Member member, Customer customer, Contact now, ContactInput input) {
        var stored = ContactInput.of(now.facts());
        var meanwhile = stored.values().entrySet().stream()
                .filter(entry -> !entry.getValue()
                        .equals(input.value(entry.getKey()).strip().replace("\r\n", "\n")))
                .map(entry -> new Meanwhile(entry.getKey().replaceAll("\\..*", ""), entry.getValue()))
                .toList();
        var form = form(member, customer, now, input, new FieldErrors());
        form.setStatus(HttpStatus.CONFLICT);
        return form.addObject("meanwhile", meanwhile).addObject("changedBy", changedBy(now));
    }

    private String changedBy(Contact now) {
        return now.updatedBy() == null
                ? ""
                : members.find(now.updatedBy()).map(Member::name).orElse("");
    }

    private ModelAndView form(
            Member member, Customer customer, @Nullable Contact contact, ContactInput input, FieldErrors errors) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("customer", customer);
        model.put("contact", contact);
        model.put("input", input);
        model.put("version", contact == null ? 0 : contact.version());
        model.put("errors", errors);
        model.put("meanwhile", List.of());
        model.put("changedBy", "");
        model.put("languages", choices.languages(member.locale()));
        return new ModelAndView("contacts/form", model);
    }

    private static ModelAndView wrong(ModelAndView form) {
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }
}
