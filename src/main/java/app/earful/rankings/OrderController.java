package app.earful.rankings;

import app.earful.picker.Assumptions;
import app.earful.picker.Reason;
import app.earful.platform.lists.Days;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why this order: for those who answer for it. */
@Controller
@RequestMapping("/today/order")
@AllowedTo(Role.LEADER)
class OrderController {
    private final Order order;
    private final OrderSettingsRepository settings;
    private final Explanations explanations;
    private final ExpectationRepository expectations;

    OrderController(
            Order order,
            OrderSettingsRepository settings,
            Explanations explanations,
            ExpectationRepository expectations) {
        this.order = order;
        this.settings = settings;
        this.explanations = explanations;
        this.expectations = expectations;
    }

    @GetMapping
    String show(
            Member member,
            @RequestParam(required = false) @Nullable String harm,
            @RequestParam(required = false) @Nullable String mending,
            Model model) {
        var set = OrderSettingsForm.of(settings.get());
        var form = new OrderSettingsForm(
                set.unheard(),
                Objects.requireNonNullElse(harm, set.harm()),
                Objects.requireNonNullElse(mending, set.mending()),
                set.contacts(),
                set.days());
        var errors = form.errors();
        @Nullable
        Assumptions tried =
                errors.isEmpty() && !form.equals(set) ? form.settings().assumptions() : null;
        model.addAttribute("order", order.of(member, tried));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        addWords(member, model);
        return "rankings/order";
    }

    private void addWords(Member member, Model model) {
        Function<List<Reason>, List<String>> words =
                reasons -> explanations.of(reasons, null, member.workspace().currency(), member.locale());
        model.addAttribute("words", words);
        model.addAttribute("currency", member.workspace().currency());
    }

    /** @param renews a day; empty for no renewal; null when nothing was asked yet */
    @GetMapping("/{customerId}")
    String whatIf(
            Member member,
            @PathVariable UUID customerId,
            @RequestParam(defaultValue = "false") boolean heard,
            @RequestParam(required = false) @Nullable String renews,
            Model model) {
        var change = renews == null ? null : new WhatIf.Change(heard, day(renews.strip()));
        model.addAttribute("whatIf", order.whatIf(member, customerId, change));
        addWords(member, model);
        return "rankings/whatif";
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : Days.parse(typed);
        } catch (DateTimeException notADate) {
            throw new Invalid(new FieldErrors().add("renews", "order.whatif.noDay"));
        }
    }

    /** What was expected of the calls, and what they found. */
    @GetMapping("/expected")
    @AllowedTo(Role.OWNER)
    String expected(Model model) {
        model.addAttribute("expected", Expected.of(expectations.tenths()));
        return "rankings/expected";
    }
}
