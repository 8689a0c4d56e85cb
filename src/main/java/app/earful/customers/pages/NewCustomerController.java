package app.earful.customers.pages;

import app.earful.customers.CustomerKind;
import app.earful.customers.Customers;
import app.earful.customers.Relationship;
import app.earful.customers.contacts.ContactInput;
import app.earful.customers.contacts.Contacts;
import app.earful.customers.contacts.NewContact;
import app.earful.customers.fields.CustomerChoices;
import app.earful.customers.fields.CustomerInput;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a new customer, with the first person to call there. A name is enough. */
@Controller
@AllowedTo(Role.MEMBER)
class NewCustomerController {
    private final Customers customers;
    private final Contacts contacts;
    private final CustomerChoices choices;
    private final AlikeRepository alike;

    NewCustomerController(Customers customers, Contacts contacts, CustomerChoices choices, AlikeRepository alike) {
        this.customers = customers;
        this.contacts = contacts;
        this.choices = choices;
        this.alike = alike;
    }

    @GetMapping("/customers/new")
    ModelAndView blank(Member member, @RequestParam Map<String, String> given) {
        var values = new LinkedHashMap<>(given);
        values.putIfAbsent("kind", CustomerKind.COMPANY.word());
        values.putIfAbsent("relationship", Relationship.CUSTOMER.word());
        values.putIfAbsent("owner", member.id().toString());
        values.putIfAbsent("currency", member.workspace().currency());
        return form(member, values, new FieldErrors(), List.of());
    }

    /** The hint below the name, while it is typed. */
    @GetMapping("/customers/alike")
    ModelAndView alike(Member member, @RequestParam Map<String, String> typed) {
        return new ModelAndView("customers/_alike", Map.of("alike", findAlike(member, typed)));
    }

    @PostMapping("/customers")
    ModelAndView create(Member member, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var errors = new FieldErrors();
        var customer = new CustomerInput(typed).check(errors, member.locale(), choices::canOwn);
        var contact = contact(member, typed, customer.name(), errors);
        var others = findAlike(member, typed);
        if (errors.isEmpty() && !others.isEmpty() && !typed.containsKey("anyway")) {
            return form(member, typed, errors, others);
        }
        try {
            errors.throwIfAny();
            var id = contact == null
                    ? customers.create(member, customer)
                    : contacts.createWithCustomer(member, customer, contact);
            Flash.say(redirect, "customers.created", customer.name());
            return new ModelAndView("redirect:/customers/" + id);
        } catch (Invalid invalid) {
            var form = form(member, typed, invalid.errors(), others);
            form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return form;
        }
    }

    private ModelAndView form(Member member, Map<String, String> values, FieldErrors errors, List<Alike> others) {
        return new ModelAndView(
                "customers/new",
                Map.of(
                        "input",
                        new CustomerInput(values),
                        "errors",
                        errors,
                        "alike",
                        others,
                        "choices",
                        choices.of(member)));
    }

    /** Null where nobody to call was typed; a person is called by their own name. */
    private static @Nullable NewContact contact(
            Member member, Map<String, String> typed, String customerName, FieldErrors errors) {
        var name = typed.getOrDefault("contactName", "");
        var own = new FieldErrors();
        var values = new LinkedHashMap<>(typed);
        values.keySet().removeIf(key -> !key.startsWith("phone.") && !key.startsWith("email."));
        values.put("name", name.isBlank() ? customerName : name);
        var contact = new ContactInput(values).check(own, country(member, typed));
        own.all().forEach((field, fault) -> {
            var shown = field.equals("name") ? "contactName" : field;
            if (!customerName.isEmpty()) {
                errors.add(shown, fault.key(), fault.arguments().toArray());
            }
        });
        return name.isBlank() && contact.points().isEmpty() ? null : contact;
    }

    private List<Alike> findAlike(Member member, Map<String, String> typed) {
        var ignored = new FieldErrors();
        var customer = new CustomerInput(typed).check(ignored, member.locale(), _ -> false);
        var contact = contact(member, typed, customer.name(), ignored);
        return customer.name().isEmpty()
                ? List.of()
                : alike.find(customer.name(), contact == null ? List.of() : contact.points());
    }

    private static String country(Member member, Map<String, String> typed) {
        var country = typed.getOrDefault("country", "");
        return country.isBlank() ? member.country() : country;
    }
}
