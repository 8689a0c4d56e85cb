package app.earful.search;

import app.earful.insight.meaning.PackedMeaning;
import app.earful.search.index.Cells;
import app.earful.search.index.Entry;
import app.earful.search.index.Position;
import app.earful.search.index.SearchIndex;
import app.earful.search.index.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the database has into an index: everything, or what is new. Each time from one state of the database. */
@Service
@Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
class Filling {
    /** As many ids are gathered before their rows are read, so that what changed often is read once. */
    private static final int GATHERED = 10_000;

    private static final int AT_ONCE = 1_000;

    private final EntryRepository entries;
    private final SearchChangeRepository changes;

    Filling(EntryRepository entries, SearchChangeRepository changes) {
        this.entries = entries;
        this.changes = changes;
    }

    /** Whether the index was made of this database, and the log still has all that it missed. */
    public boolean isOurs(Position position) {
        return changes.has(position.witnessXid(), position.witness());
    }

    /** @param built the row of the log that says so */
    public SearchIndex make(Path folder, Change built) throws IOException {
        var snapshot = changes.currentSnapshot();
        var index = SearchIndex.create(folder, sample());
        for (var subject : Subject.values()) {
            entries.readAll(subject, entry -> add(index, entry));
        }
        index.reached(Position.built(snapshot, built.xid(), built.id(), index.size()));
        index.save();
        return index;
    }

    private List<float[]> sample() {
        var all = entries.countMeanings();
        return all < Cells.WORTH_IT
                ? List.of()
                : entries.sampleMeanings(Cells.sampleSize(all), all).stream()
                        .map(PackedMeaning::vector)
                        .toList();
    }

    private static void add(SearchIndex index, Entry entry) {
        try {
            index.add(entry);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /**
     * @param erased people were taken out, whose words have to leave the disk
     * @param rebuild somebody asked for a new index
     * @param tooMuch nothing was done, as it would have taken too long
     */
    record Caught(boolean changed, boolean erased, boolean rebuild, boolean tooMuch) {}

    /** @param most changes to be taken in now */
    public Caught catchUp(SearchIndex index, int most) throws IOException {
        var position = index.position().orElseThrow();
        var count = changes.countSince(position.snapshot());
        if (count == 0 || count > most) {
            return new Caught(false, false, false, count > 0);
        }
        var batch = new Batch(index, position);
        changes.readSince(position.snapshot(), batch::take);
        batch.flush();
        index.reached(batch.position.at(changes.currentSnapshot()));
        return new Caught(true, batch.erased, batch.rebuild, false);
    }

    private final class Batch {
        private final SearchIndex index;
        private final Map<Subject, Set<UUID>> waiting = new EnumMap<>(Subject.class);
        private Position position;
        private boolean erased;
        private boolean rebuild;

        Batch(SearchIndex index, Position position) {
            this.index = index;
            this.position = position;
        }

        void take(Change change) {
            position = position.after(change.xid(), change.id());
            rebuild |= change.what().equals(Change.REBUILD);
            Subject.find(change.what())
                    .ifPresent(subject -> waiting.computeIfAbsent(subject, _ -> new HashSet<>())
                            .addAll(change.ids()));
            if (waiting.values().stream().mapToInt(Set::size).sum() > GATHERED) {
                flush();
            }
        }

        void flush() {
            try {
                for (var each : waiting.entrySet()) {
                    var ids = List.copyOf(each.getValue());
                    for (var from = 0; from < ids.size(); from += AT_ONCE) {
                        refresh(each.getKey(), ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
                    }
                }
                waiting.clear();
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        }

        private void refresh(Subject subject, List<UUID> ids) throws IOException {
            var gone = new HashSet<>(ids);
            for (var entry : entries.find(subject, ids)) {
                index.replace(entry);
                gone.remove(entry.id());
            }
            index.remove(subject, gone);
            if (subject == Subject.CUSTOMER) {
                for (var customer : gone) {
                    index.removeAllOf(customer);
                }
            }
            erased |= subject.isName() && !gone.isEmpty();
        }
    }
}
