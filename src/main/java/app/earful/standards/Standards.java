package app.earful.standards;

import app.earful.platform.database.Ids;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.NotFound;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets and drops standards, and says which there are. */
@Service
@Transactional
public class Standards {
    private final StandardRepository repository;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final InstantSource time;

    Standards(
            StandardRepository repository, Audit audit, ApplicationEventPublisher events, Ids ids, InstantSource time) {
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.time = time;
    }

    public List<Standard> all() {
        return repository.all();
    }

    /** @throws app.earful.platform.problems.Invalid where the days make no sense or no customer has that tier or segment */
    Standard set(Member leader, StandardForm form) {
        problems(form).throwIfAny();
        var days = Objects.requireNonNull(form.days());
        var wanted = new Standard(ids.next(), form.wantedTier(), form.wantedSegment(), days);
        var kept = new Standard(
                repository.set(wanted, time.instant()), wanted.tier(), wanted.segment(), wanted.everyDays());
        record(leader, "standard.set", kept);
        return kept;
    }

    FieldErrors problems(StandardForm form) {
        var errors = form.errors();
        var tier = form.wantedTier();
        var segment = form.wantedSegment();
        if (tier != null && !repository.isTier(tier)) {
            errors.add("tier", "standards.problem.tier", tier);
        }
        if (segment != null && !repository.isSegment(segment)) {
            errors.add("segment", "standards.problem.segment", segment);
        }
        return errors;
    }

    void remove(Member leader, UUID id) {
        var standard = repository.find(id).orElseThrow(() -> new NotFound("standards.problem.gone"));
        repository.remove(id);
        record(leader, "standard.removed", standard);
    }

    private void record(Member leader, String action, Standard standard) {
        var detail = Map.of("name", words(standard.tier(), standard.segment()), "to", standard.everyDays());
        audit.record(leader, action, "standard", standard.id(), detail);
        events.publishEvent(new StandardsChanged());
    }

    private static String words(@Nullable String tier, @Nullable String segment) {
        var words = Stream.of(tier, segment).filter(word -> word != null).collect(Collectors.joining(", "));
        return words.isEmpty() ? "*" : words;
    }
}
