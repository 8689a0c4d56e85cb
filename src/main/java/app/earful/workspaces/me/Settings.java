package app.earful.workspaces.me;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import app.earful.workspaces.WorkingWeekChanged;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class Settings {
    private final SettingsRepository settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Settings(SettingsRepository settings, Audit audit, ApplicationEventPublisher events) {
        this.settings = settings;
        this.audit = audit;
        this.events = events;
    }

    void change(Member member, MeForm form) {
        form.errors().throwIfAny();
        try {
            settings.change(member.id(), form);
        } catch (DuplicateKeyException exception) {
            throw new Invalid(new FieldErrors().add("email", "workspaces.person.taken"));
        }
        if (!member.week().equals(form.week())) {
            events.publishEvent(new WorkingWeekChanged(member));
        }
        if (!member.email().equals(form.email())) {
            audit.record(
                    member,
                    "member.email_changed",
                    "member",
                    member.id(),
                    Map.of("name", form.name(), "from", member.email(), "to", form.email()));
        }
    }
}
