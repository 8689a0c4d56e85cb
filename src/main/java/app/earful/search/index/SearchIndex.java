package app.earful.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** One index on disk. Asked by many threads, changed by one at a time. */
public final class SearchIndex implements AutoCloseable {
    private static final String CELLS = "cells";
    private static final int BUFFER_MEGABYTES = 12;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final @Nullable Cells cells;
    private @Nullable Position position;

    private SearchIndex(Path folder, OpenMode mode, @Nullable Cells cells) throws IOException {
        this.cells = cells;
        directory = FSDirectory.open(folder);
        try {
            writer = new IndexWriter(directory, configuration(mode));
        } catch (IOException | RuntimeException exception) {
            directory.close();
            throw exception;
        }
        searchers = new SearcherManager(writer, null);
    }

    private static IndexWriterConfig configuration(OpenMode mode) {
        var scheduler = new ConcurrentMergeScheduler();
        scheduler.setMaxMergesAndThreads(3, 1);
        // what is deleted goes for good when it is asked for, however little it is: it may be a person
        var merges = new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig(Analysers.BY_FIELD)
                .setOpenMode(mode)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(scheduler)
                .setMergePolicy(merges);
    }

    /** @param sample of the meanings to come, from which cells are made; empty to do without */
    public static SearchIndex create(Path folder, List<float[]> sample) throws IOException {
        Files.createDirectories(folder);
        var cells = sample.isEmpty() ? null : Cells.of(sample, sample.size() / Cells.SAMPLE_PER_CELL);
        if (cells != null) {
            Files.write(folder.resolve(CELLS), cells.toBytes());
        }
        return new SearchIndex(folder, OpenMode.CREATE, cells);
    }

    /** @throws IOException when it is not there, or not whole; it has to be made again then */
    public static SearchIndex open(Path folder) throws IOException {
        try {
            var file = folder.resolve(CELLS);
            var cells = Files.exists(file) ? Cells.of(Files.readAllBytes(file)) : null;
            var index = new SearchIndex(folder, OpenMode.APPEND, cells);
            var kept = new HashMap<String, String>();
            index.writer.getLiveCommitData().forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
            var position = Position.of(kept);
            if (position.isEmpty()) {
                index.close();
                throw new IOException("written by another version");
            }
            index.position = position.get();
            return index;
        } catch (RuntimeException exception) {
            throw new IOException("the index cannot be read", exception);
        }
    }

    /** How far the index in this folder has come, without opening it for writing. */
    public static Optional<Position> readPosition(Path folder) {
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            return Position.of(reader.getIndexCommit().getUserData());
        } catch (IOException | RuntimeException exception) {
            return Optional.empty();
        }
    }

    public void add(Entry entry) throws IOException {
        writer.addDocument(Documents.of(entry, cells));
    }

    public void replace(Entry entry) throws IOException {
        writer.updateDocument(
                new Term(Fields.KEY, Fields.key(entry.subject(), entry.id())), Documents.of(entry, cells));
    }

    public void remove(Subject subject, Collection<UUID> ids) throws IOException {
        for (var id : ids) {
            writer.deleteDocuments(new Term(Fields.KEY, Fields.key(subject, id)));
        }
    }

    /** A customer and everything about them. */
    public void removeAllOf(UUID customer) throws IOException {
        writer.deleteDocuments(new Term(Fields.CUSTOMER, customer.toString()));
    }

    /** What was changed is found from now on, and saved together with the position by the next {@link #save}. */
    public void reached(Position now) throws IOException {
        position = now;
        writer.setLiveCommitData(now.toMap().entrySet());
        searchers.maybeRefreshBlocking();
    }

    /** Onto the disk. After a crash the index is as it was here. */
    public void save() throws IOException {
        writer.commit();
    }

    /** Takes what was deleted off the disk. */
    public void forget() throws IOException {
        writer.forceMergeDeletes();
        writer.commit();
        writer.deleteUnusedFiles();
    }

    public Optional<Position> position() {
        return Optional.ofNullable(position);
    }

    public int size() {
        return writer.getDocStats().numDocs;
    }

    /** Whether any entry could be found by meaning. */
    public boolean hasMeanings() throws IOException {
        var searcher = searchers.acquire();
        try {
            return FieldInfos.getMergedFieldInfos(searcher.getIndexReader()).fieldInfo(Fields.MEANING) != null;
        } finally {
            searchers.release(searcher);
        }
    }

    /** At most so many as the question wants, best first. */
    public List<Hit> ask(Question question) throws IOException {
        var searcher = searchers.acquire();
        try {
            return new Asking(searcher, cells, question).answer();
        } finally {
            searchers.release(searcher);
        }
    }

    /** Saves first, but for an index that has not come to any position: that is thrown away. */
    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
            if (position == null) {
                writer.rollback();
            } else {
                writer.close();
            }
        }
    }
}
