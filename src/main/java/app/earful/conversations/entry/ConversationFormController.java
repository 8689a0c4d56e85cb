package app.earful.conversations.entry;

import app.earful.conversations.Conversation;
import app.earful.conversations.ConversationRepository;
import app.earful.conversations.Conversations;
import app.earful.conversations.Outcome;
import app.earful.feelings.Feelings;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.problems.NotFound;
import app.earful.platform.problems.Refused;
import app.earful.platform.web.Flash;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which a conversation is written down, and corrected. */
@Controller
@AllowedTo(Role.MEMBER)
class ConversationFormController {
    private final Conversations conversations;
    private final ConversationRepository repository;
    private final FormChoices choices;
    private final Feelings feelings;
    private final Suggestions suggestions;
    private final InstantSource time;

    ConversationFormController(
            Conversations conversations,
            ConversationRepository repository,
            FormChoices choices,
            Feelings feelings,
            Suggestions suggestions,
            InstantSource time) {
        this.conversations = conversations;
        this.repository = repository;
        this.choices = choices;
        this.feelings = feelings;
        this.suggestions = suggestions;
        this.time = time;
    }

    @GetMapping(path = "/conversations/new", params = "customer")
    ModelAndView empty(
            Member member,
            @RequestParam UUID customer,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "call") String channel,
            @RequestParam(defaultValue = "") String pick,
            @RequestParam(defaultValue = "") String back) {
        var form = ConversationForm.empty(UUID.randomUUID(), customer, contact, channel, pick, back, member.id());
        return page(member, form, null, new FieldErrors());
    }

    @PostMapping("/conversations")
    ModelAndView log(Member member, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes redirect) {
        var form = ConversationForm.of(fields);
        try {
            var saved = conversations.save(member, FormReader.read(form, member.zone(), time.instant(), null));
            rememberFeeling(member, form, saved.id());
            say(redirect, saved, form);
            return new ModelAndView(
                    "redirect:" + (form.back().equals("today") ? "/today" : "/customers/" + form.customer()));
        } catch (Invalid invalid) {
            if (invalid.errors().of("customer") != null) {
                // without a customer there is nothing to choose from
                throw invalid;
            }
            return page(member, form, null, invalid.errors());
        }
    }

    @GetMapping("/conversations/{id}/edit")
    ModelAndView edit(Member member, @PathVariable UUID id) {
        var conversation = correctable(member, id);
        var form = ConversationForm.of(conversation, member.zone(), feelings.feltIn(member, id));
        return page(member, form, conversation, new FieldErrors());
    }

    @PostMapping("/conversations/{id}")
    ModelAndView correct(
            Member member,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        var form = ConversationForm.of(fields);
        var before = correctable(member, id);
        try {
            var corrected = FormReader.read(form, member.zone(), time.instant(), before.channel());
            conversations.correct(member, id, version, corrected);
            rememberFeeling(member, form, id);
            Flash.say(redirect, "conversation.corrected");
            return new ModelAndView("redirect:/conversations/" + id);
        } catch (Invalid invalid) {
            return page(member, form, before, invalid.errors());
        }
    }

    private Conversation correctable(Member member, UUID id) {
        var conversation = repository.find(id).orElseThrow(() -> new NotFound("conversation.notFound"));
        if (!conversation.mayBeCorrectedBy(member)) {
            throw new Refused("conversation.notYours");
        }
        return conversation;
    }

    private void rememberFeeling(Member member, ConversationForm form, UUID id) {
        if (form.felt().matches("[0-4]")) {
            repository
                    .find(id)
                    .ifPresent(conversation -> feelings.felt(
                            member,
                            conversation.customer().id(),
                            id,
                            member.dayAt(conversation.happenedAt()),
                            Integer.parseInt(form.felt())));
        }
    }

    private void say(RedirectAttributes redirect, Conversations.Saved saved, ConversationForm form) {
        switch (saved.arrival()) {
            case NEW -> {
                var address = "/conversations/" + saved.id();
                var key = "conversation.saved." + form.outcome();
                if (mayHoldDots(form)) {
                    Flash.sayWithUndoAndMore(redirect, address + "/delete", address, key + ".dotless");
                } else {
                    Flash.sayWithUndo(redirect, address + "/delete", key);
                }
            }
            case REPEATED -> Flash.say(redirect, "conversation.savedBefore");
            case CORRECTED -> Flash.say(redirect, "conversation.savedOver");
        }
    }

    /** Something was told, and nothing of it kept. */
    private boolean mayHoldDots(ConversationForm form) {
        return form.outcome().equals(Outcome.TALKED.word())
                && form.dots().stream().allMatch(dot -> dot.words().isBlank())
                && !suggestions.of(form.note(), List.of()).isEmpty();
    }

    private ModelAndView page(Member member, ConversationForm form, @Nullable Conversation before, FieldErrors errors) {
        var view = new ModelAndView("conversations/form", Map.of("form", form, "errors", errors));
        view.addObject(
                "choices",
                choices.of(
                        before == null
                                ? UUID.fromString(form.customer().strip())
                                : before.customer().id(),
                        before));
        view.addObject("before", before);
        view.addObject("today", member.dayAt(time.instant()));
        view.addObject("latest", time.instant().atZone(member.zone()).toLocalDateTime());
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
