package app.earful.customers.lists;

import app.earful.customers.fields.CustomerChoices;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of customers. All of its state stands in its address. */
@Controller
@AllowedTo(Role.READER)
class CustomerListController {
    private static final int ROWS = 50;

    private final CustomerListRepository customers;
    private final CustomerChoices choices;
    private final InstantSource time;

    CustomerListController(CustomerListRepository customers, CustomerChoices choices, InstantSource time) {
        this.customers = customers;
        this.choices = choices;
        this.time = time;
    }

    /** As you type, htmx asks for the rows alone; coming back in its history it asks for the page again. */
    @GetMapping("/customers")
    ModelAndView list(
            Member member,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            HttpServletResponse response) {
        var filter = CustomerFilter.of(parameters);
        var cursor = parameters.get("cursor");
        var list = customers.list(member, filter, cursor, ROWS);
        var page = list.rows();
        var model = new HashMap<String, @Nullable Object>();
        model.put("rows", page.rows());
        model.put(
                "next",
                page.next() == null ? null : filter.href("cursor", page.next().toString()));
        model.put("filter", filter);
        model.put("today", member.dayAt(time.instant()));
        model.put("leads", member.may(Role.LEADER));
        model.put("count", list.count());
        model.put("choices", choices.toFilter());
        if (!target.equals("customers")) {
            return new ModelAndView("customers/list", model);
        }
        response.setHeader("HX-Push-Url", filter.href());
        return new ModelAndView("customers/_rows", model);
    }
}
