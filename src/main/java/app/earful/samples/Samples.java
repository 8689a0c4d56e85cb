package app.earful.samples;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.database.Ids;
import app.earful.platform.problems.Conflict;
import app.earful.samples.fiction.Colleague;
import app.earful.workspaces.SignedIn;
import app.earful.workspaces.WorkspaceRemoved;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the sample workspace of an installation, of which there is one at most, and takes it away again. */
@Service
class Samples {
    private final SampleRepository repository;
    private final SampleFirm firm;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    Samples(
            SampleRepository repository,
            SampleFirm firm,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Ids ids) {
        this.repository = repository;
        this.firm = firm;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
    }

    Optional<UUID> find() {
        return repository.findWorkspace();
    }

    /**
     * All of it or nothing, with the year that ends yesterday.
     *
     * @param leader who signs in to it as its owner; the year's connections are theirs
     * @throws Conflict when there is one already
     */
    SignedIn make(Colleague leader, @Nullable String passwordHash) {
        var workspaceId = ids.next();
        return CurrentWorkspace.<SignedIn, RuntimeException>within(
                workspaceId,
                () -> Objects.requireNonNull(transactions.execute(_ -> {
                    repository.waitForOthers();
                    if (find().isPresent()) {
                        throw new Conflict("samples.there");
                    }
                    var colleagues = List.of(leader, Colleague.tom(ids.next()), Colleague.jana(ids.next()));
                    firm.found(colleagues, passwordHash);
                    return new SignedIn(workspaceId, leader.id());
                })));
    }

    /** The current workspace with everything and everybody in it, who are signed out; there is no way back. */
    void remove() {
        repository.remove();
        events.publishEvent(new WorkspaceRemoved());
    }
}
