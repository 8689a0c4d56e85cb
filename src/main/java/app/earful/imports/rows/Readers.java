package app.earful.imports.rows;

import app.earful.sheets.Row;
import app.earful.sheets.Sheet;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * As many readers as there are processors, since telling phone numbers takes longer than storing them. Rows come out in the
 * order of the file, and at no time more than some thousand of them are in memory.
 */
public final class Readers implements AutoCloseable {
    private static final int PORTION = 500;

    private final Sheet sheet;
    private final Supplier<RowReader> more;
    private final ExecutorService threads;
    private final int ahead;
    private final Queue<RowReader> idle = new ConcurrentLinkedQueue<>();
    private final Queue<Future<Portion>> begun = new ArrayDeque<>();

    /** @param more makes a reader, of which each reads on one thread at a time */
    public Readers(Sheet sheet, Supplier<RowReader> more) {
        var processors = Runtime.getRuntime().availableProcessors();
        this.sheet = sheet;
        this.more = more;
        this.ahead = 2 * processors;
        this.threads = Executors.newFixedThreadPool(
                processors, Thread.ofPlatform().daemon().name("import-rows-", 0).factory());
    }

    /** Null at the end. */
    @Nullable
    Portion next() {
        while (begun.size() < ahead) {
            var rows = take();
            if (rows.isEmpty()) {
                break;
            }
            begun.add(threads.submit(() -> read(rows)));
        }
        var first = begun.poll();
        return first == null ? null : result(first);
    }

    private List<Row> take() {
        var rows = new ArrayList<Row>(PORTION);
        while (rows.size() < PORTION) {
            var row = sheet.next();
            if (row == null) {
                break;
            }
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Portion read(List<Row> rows) {
        var waiting = idle.poll();
        var reader = waiting == null ? more.get() : waiting;
        var portion = reader.read(rows);
        idle.add(reader);
        return portion;
    }

    private static Portion result(Future<Portion> portion) {
        try {
            return portion.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        sheet.close();
    }
}
