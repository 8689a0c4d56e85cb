package app.earful.competitors;

import app.earful.platform.database.Ids;
import app.earful.platform.jobs.Later;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.platform.problems.NotFound;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names competitors and how they are spelled. Whatever changes that looks for them among the dots again. */
@Service
@Transactional
public class Competitors {
    /** So many are looked through at once; a job looks through more. */
    private static final int AT_ONCE = 20_000;

    private static final int NAME_LENGTH = 200;

    private final CompetitorRepository repository;
    private final MentionRepository mentions;
    private final Audit audit;
    private final Later later;
    private final Ids ids;
    private final InstantSource time;

    Competitors(
            CompetitorRepository repository,
            MentionRepository mentions,
            Audit audit,
            Later later,
            Ids ids,
            InstantSource time) {
        this.repository = repository;
        this.mentions = mentions;
        this.audit = audit;
        this.later = later;
        this.ids = ids;
        this.time = time;
    }

    /** Its name is its first spelling. */
    public UUID create(Member member, String given) {
        var name = checked("name", given);
        var id = ids.next();
        repository.insert(id, name, member.id(), time.instant());
        repository.addSpelling(id, free("name", name));
        audit.record(member, "competitor.created", "competitor", id, Map.of("name", name));
        lookFor(id);
        return id;
    }

    /** @param spellings besides its name */
    UUID create(Member member, String name, List<String> spellings) {
        var id = create(member, name);
        spellings.forEach(spelling -> addSpelling(member, id, spelling));
        return id;
    }

    /** What is null stays as it is. */
    void change(Member member, UUID id, @Nullable String name, @Nullable List<String> spellings) {
        if (name != null && !name.strip().equals(get(id).name())) {
            rename(member, id, name);
        }
        if (spellings != null) {
            setSpellings(member, id, spellings);
        }
    }

    void rename(Member member, UUID id, String given) {
        var name = checked("name", given);
        var before = get(id);
        repository.rename(id, name);
        audit.record(
                member,
                "competitor.renamed",
                "competitor",
                id,
                Map.of("name", name, "from", before.name(), "to", name));
    }

    void addSpelling(Member member, UUID id, String given) {
        var spelling = checked("spelling", given);
        var competitor = get(id);
        repository.addSpelling(id, free("spelling", spelling));
        recordSpelling(member, competitor, "competitor.spelled", spelling);
        lookFor(id);
    }

    void removeSpelling(Member member, UUID id, String spelling) {
        var competitor = get(id);
        if (repository.removeSpelling(id, spelling)) {
            recordSpelling(member, competitor, "competitor.unspelled", spelling);
            lookFor(id);
        }
    }

    /** These and no others; two ways to write what is looked for alike are one spelling. */
    private void setSpellings(Member member, UUID id, List<String> given) {
        var competitor = get(id);
        var wanted = new LinkedHashMap<String, String>();
        for (var text : given) {
            var spelling = checked("spellings", text);
            wanted.putIfAbsent(repository.said(spelling), spelling);
        }
        for (var spelling : competitor.spellings()) {
            if (wanted.remove(repository.said(spelling)) == null && repository.removeSpelling(id, spelling)) {
                recordSpelling(member, competitor, "competitor.unspelled", spelling);
            }
        }
        for (var spelling : wanted.values()) {
            repository.addSpelling(id, free("spellings", spelling));
            recordSpelling(member, competitor, "competitor.spelled", spelling);
        }
        lookFor(id);
    }

    private void recordSpelling(Member member, Competitor competitor, String action, String spelling) {
        audit.record(
                member,
                action,
                "competitor",
                competitor.id(),
                Map.of("name", competitor.name(), "from", spelling, "to", spelling));
    }

    /** They are one: what was said of the one counts for the other. Taken back by {@link #part}. */
    void merge(Member member, UUID id, UUID into) {
        var competitor = get(id);
        var other = repository
                .find(into)
                .filter(one -> !one.id().equals(id) && one.mergedInto() == null)
                .orElseThrow(() -> new Invalid(new FieldErrors().add("into", "competitor.merge.unknown")));
        repository.setMergedInto(id, other.id());
        audit.record(
                member,
                "competitor.merged",
                "competitor",
                id,
                Map.of("name", competitor.name(), "from", competitor.name(), "to", other.name()));
    }

    void part(Member member, UUID id) {
        var competitor = get(id);
        repository.setMergedInto(id, null);
        audit.record(member, "competitor.parted", "competitor", id, Map.of("name", competitor.name()));
    }

    void delete(Member member, UUID id) {
        var competitor = get(id);
        repository.setDeletedAt(id, time.instant());
        audit.record(member, "competitor.deleted", "competitor", id, Map.of("name", competitor.name()));
    }

    void restore(Member member, UUID id) {
        if (!repository.exists(id)) {
            throw new NotFound("competitor.notFound");
        }
        repository.setDeletedAt(id, null);
        audit.record(member, "competitor.restored", "competitor", id, Map.of("name", get(id).name()));
        lookFor(id);
    }

    Competitor get(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFound("competitor.notFound"));
    }

    void lookThroughAll(UUID id) {
        mentions.matchAll(id, Integer.MAX_VALUE);
    }

    private void lookFor(UUID id) {
        mentions.matchAll(id, AT_ONCE);
        if (mentions.hasMoreDotsThan(AT_ONCE)) {
            later.ask(MatchCompetitorJob.NAME, id);
        }
    }

    private String checked(String field, String given) {
        var text = given.strip();
        if (text.length() > NAME_LENGTH || text.indexOf('\0') >= 0 || !repository.hasWords(text)) {
            throw new Invalid(new FieldErrors().add(field, "competitor.name.wrong", NAME_LENGTH));
        }
        return text;
    }

    /** A spelling stands for one competitor. */
    private String free(String field, String spelling) {
        Optional<Competitor> other = repository.findBySpelling(spelling);
        if (other.isPresent()) {
            throw new Invalid(new FieldErrors()
                    .add(field, "competitor.spelling.taken", other.get().name()));
        }
        return spelling;
    }
}
