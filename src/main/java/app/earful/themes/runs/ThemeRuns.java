package app.earful.themes.runs;

import app.earful.insight.LanguageParts;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.database.Ids;
import app.earful.themes.RunDot;
import app.earful.themes.RunRepository;
import app.earful.themes.ThemeRepository;
import app.earful.themes.decisions.BondRepository;
import app.earful.workspaces.WorkspaceClock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Groups all dots anew, and keeps what people decided. Divides at most {@value #MOST} dots, which fits into a small heap; of
 * more, the others are placed afterwards, page by page.
 */
@Service
public class ThemeRuns {
    /** Fewer say too little about each other. */
    static final int LEAST_DOTS = 20;

    static final int MOST = 12_000;

    /** Between two nights: so much more than at the last run makes a new one worth it. */
    private static final double MUCH_MORE = 1.5;

    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    /** Somebody who decides while a run computes is waited for so often; the next night comes anyway. */
    private static final int TRIES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(ThemeRuns.class);

    /** A second run at the same moment would find the same; on another node it does no harm. */
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    private final RunRepository runs;
    private final ThemeRepository themes;
    private final BondRepository bonds;
    private final RunWriter writer;
    private final TransactionOperations transactions;
    private final Ids ids;
    private final WorkspaceClock clock;

    ThemeRuns(
            RunRepository runs,
            ThemeRepository themes,
            BondRepository bonds,
            RunWriter writer,
            TransactionOperations transactions,
            Ids ids,
            WorkspaceClock clock) {
        this.runs = runs;
        this.themes = themes;
        this.bonds = bonds;
        this.writer = writer;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public boolean wasNone() {
        return runs.last().isEmpty();
    }

    /** The first themes as soon as there can be any, and again when half as much has come since. */
    public void runIfMuchIsNew() {
        var last = runs.last();
        var dots = runs.count();
        var isMuch = last.isEmpty() || dots >= MUCH_MORE * last.get().dots();
        if (dots >= LEAST_DOTS && isMuch && !runs.isAnythingUnread()) {
            run();
        }
    }

    /** Once a night, by the workspace's clock. A machine that slept through the night makes up for it when it wakes. */
    void runIfDue() {
        var local = clock.now();
        var last = runs.last();
        var isDue = last.isPresent()
                && last.get().day().isBefore(local.toLocalDate())
                && !local.toLocalTime().isBefore(NIGHT);
        if (isDue && runs.count() >= LEAST_DOTS) {
            run();
        }
    }

    /** In the current workspace, at once. Safe to run twice, and to be cut off at any moment. */
    public void run() {
        if (running.add(CurrentWorkspace.get())) {
            try {
                tryToRun();
            } finally {
                running.remove(CurrentWorkspace.get());
            }
        }
    }

    private void tryToRun() {
        for (var tries = 0; tries < TRIES; tries++) {
            var input = Objects.requireNonNull(transactions.execute(_ -> input()));
            if (input.dots().isEmpty()) {
                return;
            }
            if (write(input, divided(input))) {
                return;
            }
        }
        LOG.info("People decide about themes at this moment: they are grouped anew later.");
    }

    private RunInput input() {
        themes.lock();
        var dots = runs.count() <= MOST ? runs.all() : runs.some(MOST);
        return new RunInput(dots, themes.all(), bonds.all(), runs.decisions());
    }

    private List<Outcome> divided(RunInput input) {
        var parts = LanguageParts.of(input.dots().stream().map(RunDot::language).toList());
        var outcomes = new ArrayList<Outcome>();
        for (var part : parts.entrySet()) {
            var dots = part.getValue().stream().map(input.dots()::get).toList();
            outcomes.add(LanguageRun.of(part.getKey(), dots, input, ids));
        }
        return outcomes;
    }

    private boolean write(RunInput input, List<Outcome> outcomes) {
        var at = clock.instant();
        var written = Boolean.TRUE.equals(transactions.execute(_ -> {
            themes.lock();
            if (!runs.decisions().equals(input.decisions())) {
                return false;
            }
            writer.write(input, outcomes, at);
            return true;
        }));
        if (written) {
            finish(input, at);
        }
        return written;
    }

    private void finish(RunInput input, Instant at) {
        if (input.dots().size() < runs.count()) {
            writer.placeTheOthers(input);
        }
        transactions.executeWithoutResult(_ -> {
            themes.lock();
            writer.finish(at, at.atZone(clock.zone()).toLocalDate());
        });
    }
}
