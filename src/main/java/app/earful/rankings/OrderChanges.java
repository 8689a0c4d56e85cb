package app.earful.rankings;

import app.earful.platform.jobs.Later;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets what an owner may set about the order, which is made again as soon as the whole book is read. */
@Service
@Transactional
class OrderChanges {
    private final OrderSettingsRepository repository;
    private final Later later;
    private final Audit audit;

    OrderChanges(OrderSettingsRepository repository, Later later, Audit audit) {
        this.repository = repository;
        this.later = later;
        this.audit = audit;
    }

    void set(Member owner, OrderSettings settings) {
        var detail = Map.of("from", words(repository.get()), "to", words(settings));
        repository.set(settings);
        audit.record(owner, "order.changed", "workspace", owner.workspaceId(), detail);
        later.ask(RankCustomersJob.NAME);
    }

    private static String words(OrderSettings settings) {
        var days = settings.mendingDays();
        return "%d %%, %d %%, %s, %d/%d"
                .formatted(
                        settings.unheardPercent(),
                        settings.harmPercent(),
                        days == null ? "-" : days,
                        settings.mostContacts(),
                        settings.contactDays());
    }
}
