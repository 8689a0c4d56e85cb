package app.earful.workspaces.me;

import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class Settings {
    private final SettingsRepository settings;
    private final Audit audit;

    Settings(SettingsRepository settings, Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    void change(Member member, MeForm form) {
        form.errors().throwIfAny();
        try {
            settings.change(member.id(), form);
        } catch (DuplicateKeyException exception) {
            throw new Invalid(new FieldErrors().add("email", "workspaces.person.taken"));
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
