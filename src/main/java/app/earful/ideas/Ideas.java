package app.earful.ideas;

import app.earful.platform.database.Ids;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.problems.NotFound;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes ideas of what was said, carries them on, and remembers who was told what became of them. */
@Service
@Transactional
public class Ideas {
    private static final int TITLE_LENGTH = 200;
    /** What stood before goes into the address that takes a change back. */
    private static final int DECISION_LENGTH = 1_000;

    private final IdeaRepository repository;
    private final MemberRepository members;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource time;

    Ideas(IdeaRepository repository, MemberRepository members, Audit audit, Ids ids, InstantSource time) {
        this.repository = repository;
        this.members = members;
        this.audit = audit;
        this.ids = ids;
        this.time = time;
    }

    /** @param isNew false where there was an idea of this theme already, to which all that is new in it was added */
    public record Made(UUID id, boolean isNew) {}

    /** @throws Invalid when it is to be of neither */
    Made make(Member member, @Nullable UUID themeId, @Nullable UUID dotId) {
        if (themeId != null) {
            return makeOfTheme(member, themeId);
        }
        if (dotId != null) {
            return makeOfDot(member, dotId);
        }
        throw new Invalid(new FieldErrors().add("theme", "idea.of.what"));
    }

    Made makeOfTheme(Member member, UUID themeId) {
        var name = repository.themeName(themeId).orElseThrow(() -> new NotFound("idea.theme.notFound"));
        var earlier = repository.findByTheme(themeId);
        if (earlier.isPresent()) {
            repository.attachTheme(earlier.get(), themeId);
            return new Made(earlier.get(), false);
        }
        var id = create(member, name, themeId);
        repository.attachTheme(id, themeId);
        return new Made(id, true);
    }

    public Made makeOfDot(Member member, UUID dotId) {
        var words = repository.wordsOfDot(dotId).orElseThrow(() -> new NotFound("dot.notFound"));
        var id = create(member, words, null);
        repository.attach(id, dotId);
        return new Made(id, true);
    }

    private UUID create(Member member, String title, @Nullable UUID themeId) {
        var id = ids.next();
        var cut = cut(title.strip());
        repository.insert(id, cut, themeId, member.id(), time.instant());
        audit.record(member, "idea.created", "idea", id, Map.of("name", cut));
        return id;
    }

    private static String cut(String title) {
        return title.length() <= TITLE_LENGTH ? title : title.substring(0, TITLE_LENGTH - 1) + "…";
    }

    void change(Member member, UUID id, IdeaChange change) {
        var before = get(id);
        check(change);
        if (change.equals(IdeaChange.of(before))) {
            return;
        }
        repository.update(id, change, time.instant());
        audit.record(
                member,
                "idea.changed",
                "idea",
                id,
                Map.of(
                        "name",
                        change.title(),
                        "from",
                        before.status().word(),
                        "to",
                        change.status().word()));
    }

    private void check(IdeaChange change) {
        var errors = new FieldErrors();
        if (change.title().isBlank() || change.title().length() > TITLE_LENGTH) {
            errors.add("title", "idea.title.wrong", TITLE_LENGTH);
        }
        if (change.decision().length() > DECISION_LENGTH) {
            errors.add("decision", "idea.decision.long", DECISION_LENGTH);
        }
        if (change.ownerId() != null && members.find(change.ownerId()).isEmpty()) {
            errors.add("owner", "idea.owner.unknown");
        }
        errors.throwIfAny();
    }

    void attach(UUID id, UUID dotId) {
        get(id);
        if (!repository.attach(id, dotId) && repository.wordsOfDot(dotId).isEmpty()) {
            throw new Invalid(new FieldErrors().add("dot", "dot.notFound"));
        }
    }

    void detach(UUID id, UUID dotId) {
        get(id);
        repository.detach(id, dotId);
    }

    void tell(Member member, UUID id, UUID customerId) {
        get(id);
        if (!repository.tell(id, customerId, member.id(), time.instant())) {
            throw new Invalid(new FieldErrors().add("customer", "idea.customer.unknown"));
        }
    }

    void untell(UUID id, UUID customerId) {
        get(id);
        repository.untell(id, customerId);
    }

    void delete(Member member, UUID id) {
        var idea = get(id);
        repository.setDeletedAt(id, time.instant());
        audit.record(member, "idea.deleted", "idea", id, Map.of("name", idea.title()));
    }

    void restore(Member member, UUID id) {
        if (repository.isDeleted(id)) {
            repository.setDeletedAt(id, null);
            audit.record(member, "idea.restored", "idea", id, Map.of("name", get(id).title()));
        }
        get(id);
    }

    Idea get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFound("idea.notFound"));
    }
}
