package app.earful.rankings;

import app.earful.picker.Book;
import app.earful.picker.Estimates;
import app.earful.picker.Picker;
import app.earful.picker.Ranked;
import app.earful.picker.Ranking;
import app.earful.picker.Wanted;
import app.earful.platform.jobs.Later;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ranks the customers of the current workspace, once, for all its members; a page takes from what is left here. */
@Service
@Transactional
public class Rankings {
    /** Enough for a hundred members' day, and for each member's own customers besides. */
    private static final Wanted WANTED = new Wanted(500, 60, 0);

    /** Up to here a page can wait for the whole book to be read and learned from. */
    private static final int SMALL = 2_000;

    private static final int LIKELY_OF_EACH_KIND = 500;

    private final BookRepository books;
    private final RankingRepository repository;
    private final OrderSettingsRepository settings;
    private final Later later;

    Rankings(BookRepository books, RankingRepository repository, OrderSettingsRepository settings, Later later) {
        this.books = books;
        this.repository = repository;
        this.settings = settings;
        this.later = later;
    }

    /** Reads the whole book, which takes a minute at a million customers: for jobs. */
    public void rank(LocalDate day, ZoneId zone) {
        repository.lock();
        repository.replace(rank(books.whole(day, zone), day), day, false);
    }

    /** One customer in the order as it is, by what was last learned; nothing where there is none yet. */
    void rankAgain(UUID customerId, LocalDate day, ZoneId zone) {
        repository.lock();
        repository
                .estimates()
                .ifPresent(estimates -> books.only(customerId, day, zone)
                        .each(customer -> repository.put(Picker.evaluate(customer, estimates, day), WANTED.best())));
    }

    /** For a page that finds nobody: makes sure that the order is of this day, as far as a page can wait for it. */
    public void refresh(LocalDate day, ZoneId zone) {
        repository.lock();
        if (!repository.hasMoreCustomersThan(SMALL)) {
            repository.replace(rank(books.whole(day, zone), day), day, false);
            return;
        }
        var likely = books.likely(day, zone, LIKELY_OF_EACH_KIND);
        var ranking = repository
                .estimates()
                .map(estimates -> Picker.rank(likely, day, WANTED, estimates))
                .orElseGet(() -> rank(likely, day));
        repository.replace(ranking, day, true);
        later.ask(RankCustomersJob.NAME);
    }

    private Ranking rank(Book book, LocalDate day) {
        return Picker.rank(book, day, WANTED, settings.get().assumptions());
    }

    /** In a small workspace the order of yesterday is made again before the first name of today is taken from it. */
    public void refreshIfStale(LocalDate day, ZoneId zone) {
        var last = repository.last();
        if (last.isEmpty()
                || (last.get().customers() <= SMALL && last.get().madeFor().isBefore(day))) {
            refresh(day, zone);
        }
    }

    /** One customer as of this day, with the reasons that hold now. */
    public Ranked evaluate(UUID customerId, LocalDate day, ZoneId zone) {
        var estimates = repository.estimates().orElse(Estimates.NONE);
        var found = new ArrayList<Ranked>(1);
        books.only(customerId, day, zone).each(customer -> found.add(Picker.evaluate(customer, estimates, day)));
        return found.getFirst();
    }
}
