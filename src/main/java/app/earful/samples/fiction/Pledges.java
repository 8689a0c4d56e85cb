package app.earful.samples.fiction;

import app.earful.conversations.DotKind;
import app.earful.samples.fiction.Hearing.Said;
import app.earful.samples.fiction.Sample.Promise;
import app.earful.samples.fiction.Slots.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What we promise after hearing something, and what becomes of it: most is kept, some late, some never. */
final class Pledges {
    private final Slots slots;
    private final Chance chance;
    private final LocalDate today;

    Pledges(Slots slots, LocalDate today, Chance chance) {
        this.slots = slots;
        this.today = today;
        this.chance = chance;
    }

    Optional<Promise> after(List<Said> said, UUID owner, ZoneId zone, Context context, Instant writtenAt) {
        return said.stream()
                .filter(thing -> !promises(thing, context).isEmpty())
                .filter(thing -> chance.of(readiness(thing.theme().kind())))
                .findFirst()
                .map(thing -> {
                    var what = slots.fill(chance.oneOf(promises(thing, context)), context);
                    return promise(what, owner, zone, context.day(), writtenAt);
                });
    }

    private static List<String> promises(Said said, Context context) {
        return said.theme().promises().getOrDefault(context.language(), List.of());
    }

    private static double readiness(DotKind kind) {
        return switch (kind) {
            case COMPLAINT -> 0.6;
            case QUESTION, OPPORTUNITY -> 0.5;
            case WISH -> 0.25;
            case PAIN, PRAISE, COMPETITOR, OTHER -> 0;
        };
    }

    private Promise promise(String what, UUID owner, ZoneId zone, LocalDate day, Instant writtenAt) {
        var due = weekday(day.plusDays(chance.between(2, 20)));
        var id = chance.id(writtenAt);
        var fate = chance.share();
        if (fate < 0.7) {
            return settled(
                    id,
                    what,
                    owner,
                    due,
                    weekday(day.plusDays(1 + chance.between(0, (int) (due.toEpochDay() - day.toEpochDay()) - 1))),
                    zone);
        }
        if (fate < 0.86) {
            return settled(id, what, owner, due, weekday(due.plusDays(chance.between(1, 14))), zone);
        }
        // what is forgotten is taken off the list in spring cleaning, half a year later
        var dropped = day.isBefore(today.minusDays(180)) ? at(day.plusDays(170), zone) : null;
        return new Promise(id, what, owner, due, null, dropped);
    }

    private Promise settled(UUID id, String what, UUID owner, LocalDate due, LocalDate kept, ZoneId zone) {
        return new Promise(id, what, owner, due, kept.isBefore(today) ? at(kept, zone) : null, null);
    }

    /** One that a story tells of. */
    Promise told(Story.Word word, UUID owner, ZoneId zone, LocalDate day, Instant writtenAt) {
        var due = weekday(day.plusDays(word.dueInDays()));
        var kept = word.fate().equals("kept") && due.isBefore(today) ? at(due, zone) : null;
        return new Promise(chance.id(writtenAt), word.what(), owner, due, kept, null);
    }

    private Instant at(LocalDate day, ZoneId zone) {
        return day.atTime(chance.between(8, 16), chance.between(0, 59))
                .atZone(zone)
                .toInstant();
    }

    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6
                ? day
                : day.plusDays(8 - day.getDayOfWeek().getValue());
    }
}
