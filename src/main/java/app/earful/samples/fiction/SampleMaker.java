package app.earful.samples.fiction;

import app.earful.samples.fiction.Sample.ClosedDays;
import app.earful.samples.fiction.Sample.Customer;
import app.earful.samples.fiction.Sample.TimeOff;
import app.earful.samples.fiction.SampleYear.Appointment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes up Hallam and Pike, who build and mend workshop machines: the same seed and day make the same rows, ids too. */
public final class SampleMaker {
    /** Whom their customers could go to; made up like everything else. */
    public static final List<String> COMPETITORS = List.of("Castellan", "Toolhaven", "Fjellmark");

    private static final int CUSTOMERS = 400;
    private static final int DAYS = 365;

    private final LocalDate today;
    private final Chance chance;
    private final List<Colleague> colleagues;

    /** @param colleagues leader first, then the one for English and the one for German customers */
    public SampleMaker(long seed, LocalDate today, List<Colleague> colleagues) {
        this.today = today;
        this.colleagues = colleagues;
        chance = new Chance(seed);
    }

    public LocalDate firstDay() {
        return today.minusDays(DAYS);
    }

    /** @param weekWithoutHolidays the days in the year before today on which each would work, but for time off */
    public Sample make(Function<Colleague, Set<LocalDate>> weekWithoutHolidays) {
        var absences = new Absences(today, chance);
        var closed = absences.closedDays();
        var off = colleagues.stream().flatMap(one -> absences.of(one).stream()).toList();
        var clientele = new Clientele(colleagues.stream().map(Colleague::id).toList(), today, chance);
        var stories = new ArrayList<Appointment>();
        var heroes = heroes(clientele, stories);
        var clients = new ArrayList<Client>();
        while (clients.size() + heroes.size() < CUSTOMERS) {
            clients.add(clientele.next());
        }
        var days = colleagues.stream()
                .collect(Collectors.toMap(
                        Colleague::id,
                        one -> present(one.id(), weekWithoutHolidays.apply(one), off, closed),
                        (a, _) -> a));
        var year = new SampleYear(clients, days, stories, new TalkWriter(today, chance), chance);
        year.live(colleagues, firstDay(), today);
        clients.addAll(heroes);
        List<Customer> customers = clients.stream().map(Client::customer).toList();
        return new Sample(colleagues, customers, year.conversations(), off, closed, year.feelings());
    }

    private List<Client> heroes(Clientele clientele, List<Appointment> appointments) {
        var heroes = new ArrayList<Client>();
        for (var story : Story.all()) {
            var hero = clientele.of(story.hero());
            heroes.add(hero);
            for (var scene : story.scenes()) {
                var who = colleagues.get(story.hero().owner() - 1).id();
                appointments.add(new Appointment(today.plusDays(scene.inDays()), who, hero, scene));
            }
        }
        return heroes;
    }

    private static Set<LocalDate> present(
            UUID colleague, Set<LocalDate> days, List<TimeOff> timeOff, List<ClosedDays> closed) {
        return days.stream()
                .filter(day -> timeOff.stream().noneMatch(off -> off.memberId().equals(colleague) && off.covers(day)))
                .filter(day -> closed.stream().noneMatch(shut -> shut.covers(day)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
