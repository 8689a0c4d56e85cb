package app.earful.samples.fiction;

import app.earful.samples.fiction.Sample.ClosedDays;
import app.earful.samples.fiction.Sample.TimeOff;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Holidays people take in the year before and the months after, and the days when the works are shut. */
final class Absences {
    private final Chance chance;
    private final LocalDate today;

    Absences(LocalDate today, Chance chance) {
        this.today = today;
        this.chance = chance;
    }

    /** Between Christmas and New Year, the last one and the next. */
    List<ClosedDays> closedDays() {
        return IntStream.of(today.getYear() - 1, today.getYear())
                .mapToObj(year -> new ClosedDays(
                        chance.id(today.minusDays(370).atStartOfDay().toInstant(ZoneOffset.UTC)),
                        LocalDate.of(year, 12, 27),
                        LocalDate.of(year, 12, 31),
                        "Works holiday"))
                .toList();
    }

    List<TimeOff> of(Colleague colleague) {
        var german = colleague.language().equals("de");
        var off = new ArrayList<TimeOff>();
        for (var year : List.of(today.getYear() - 1, today.getYear(), today.getYear() + 1)) {
            var summer = LocalDate.of(year, german ? 7 : 8, chance.between(1, 14))
                    .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            off.add(off(
                    colleague,
                    summer,
                    summer.plusDays(german ? 18 : 11),
                    false,
                    german ? "Sommerurlaub" : "Summer holiday"));
            var spring = LocalDate.of(year, chance.between(2, 5), chance.between(1, 20))
                    .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            off.add(off(colleague, spring, spring.plusDays(4), false, german ? "Urlaub" : "A week off"));
            for (var single = 0; single < 5; single++) {
                off.add(single(colleague, LocalDate.of(year, 1, 8).plusDays(chance.between(0, 340)), german));
            }
        }
        return off.stream()
                .filter(time -> time.to().isAfter(today.minusDays(366)) && !time.covers(today))
                .filter(time -> time.from().isBefore(today.plusDays(200)))
                .toList();
    }

    private TimeOff single(Colleague colleague, LocalDate around, boolean german) {
        var day = around.getDayOfWeek().getValue() < 6 ? around : around.plusDays(2);
        if (chance.of(0.4)) {
            return off(colleague, day, day, true, german ? "Arzttermin" : "Dentist");
        }
        var reasons = german ? List.of("Umzug", "Brückentag", "Krank") : List.of("Moving house", "School fete", "Ill");
        // nobody knows beforehand that they will be ill
        return off(colleague, day, day, false, chance.oneOf(day.isAfter(today) ? reasons.subList(0, 2) : reasons));
    }

    private TimeOff off(Colleague colleague, LocalDate from, LocalDate to, boolean halfDay, String note) {
        var booked = from.minusDays(40).isAfter(today) ? today : from.minusDays(40);
        return new TimeOff(
                chance.id(booked.atTime(10, 0).toInstant(ZoneOffset.UTC)), colleague.id(), from, to, halfDay, note);
    }
}
