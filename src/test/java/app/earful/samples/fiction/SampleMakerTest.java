package app.earful.samples.fiction;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.conversations.DotKind;
import app.earful.conversations.Outcome;
import app.earful.samples.fiction.Sample.Conversation;
import app.earful.samples.fiction.Sample.Dot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleMakerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<Colleague> COLLEAGUES =
            List.of(Colleague.ruth(new UUID(1, 1)), Colleague.tom(new UUID(1, 2)), Colleague.jana(new UUID(1, 3)));
    private static final Sample SAMPLE = make(2026, TODAY);

    private static Sample make(long seed, LocalDate today) {
        return new SampleMaker(seed, today, COLLEAGUES).make(_ -> weekdays(today));
    }

    private static Set<LocalDate> weekdays(LocalDate today) {
        return today.minusDays(365)
                .datesUntil(today)
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .collect(toSet());
    }

    private static Stream<Conversation> talks() {
        return SAMPLE.conversations().stream().filter(talk -> talk.outcome() == Outcome.TALKED);
    }

    private static Stream<Dot> dots() {
        return SAMPLE.conversations().stream().flatMap(talk -> talk.dots().stream());
    }

    @Test
    void isTheSameForTheSameSeedAndDay() {
        assertThat(make(2026, TODAY)).isEqualTo(SAMPLE);
        assertThat(make(2027, TODAY)).isNotEqualTo(SAMPLE);
        assertThat(make(2026, TODAY.plusDays(1))).isNotEqualTo(SAMPLE);
    }

    @Test
    void hasAYearOfAWholeBusiness() {
        assertThat(SAMPLE.customers()).hasSize(400);
        assertThat(talks().count()).isBetween(650L, 950L);
        assertThat(SAMPLE.customers().stream().map(Sample.Customer::relationship))
                .contains("customer", "prospect", "former", "competitors_client", "partner");
        assertThat(SAMPLE.customers().stream().map(Sample.Customer::name)).doesNotHaveDuplicates();
        assertThat(SAMPLE.customers()).anyMatch(customer -> !customer.company());
    }

    @Test
    void hearsEveryThemeInSeveralWordings() {
        var wordings = dots().collect(groupingBy(Dot::theme, counting()));
        assertThat(wordings.keySet())
                .containsAll(Theme.all().stream().map(Theme::name).toList());
        assertThat(Theme.all()).hasSizeGreaterThanOrEqualTo(25).allSatisfy(theme -> {
            var phrasings =
                    theme.phrasings().values().stream().flatMap(List::stream).toList();
            assertThat(phrasings).as(theme.name()).hasSizeBetween(6, 15).doesNotHaveDuplicates();
            assertThat(theme.phrasings().get("de")).as(theme.name()).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void writesMostlyEnglishAndSomeGerman() {
        var german = talks().filter(talk -> talk.language().equals("de")).count();
        assertThat((double) german / talks().count()).isBetween(0.12, 0.28);
    }

    @Test
    void seldomWritesTheSameNoteTwice() {
        var notes = talks().map(Conversation::note).toList();
        assertThat(new HashSet<>(notes)).hasSizeGreaterThan((int) (notes.size() * 0.98));
        assertThat(notes).allSatisfy(note -> assertThat(note).isNotBlank().doesNotContain("{", "}"));
    }

    @Test
    void keepsTheCustomersWordsInTheNote() {
        assertThat(talks().filter(talk ->
                        talk.dots().stream().noneMatch(dot -> dot.theme().equals("a story"))))
                .allSatisfy(talk ->
                        assertThat(talk.dots()).allMatch(dot -> talk.note().contains(dot.words())));
    }

    @Test
    void talksOnWorkingDaysOnly() {
        assertThat(SAMPLE.conversations()).allSatisfy(talk -> {
            assertThat(weekdays(TODAY)).contains(talk.happenedOn());
            assertThat(SAMPLE.closedDays()).noneMatch(closed -> closed.covers(talk.happenedOn()));
            assertThat(SAMPLE.timeOff())
                    .noneMatch(off -> talk.memberIds().contains(off.memberId()) && off.covers(talk.happenedOn()));
        });
    }

    @Test
    void missesADayNowAndThen() {
        for (var colleague : COLLEAGUES) {
            var connected = talks().filter(talk -> talk.memberIds().contains(colleague.id()))
                    .map(Conversation::happenedOn)
                    .distinct()
                    .count();
            assertThat(connected).as(colleague.name()).isBetween(185L, 235L);
        }
    }

    @Test
    void scoresFollowWhatWasHeard() {
        assertThat(averageScoreWith(DotKind.COMPLAINT)).isLessThan(averageScoreWith(DotKind.PRAISE) - 2);
    }

    private static double averageScoreWith(DotKind kind) {
        return talks().filter(talk -> talk.dots().stream().anyMatch(dot -> dot.kind() == kind))
                .map(Conversation::score)
                .filter(score -> score != null)
                .mapToInt(Integer::intValue)
                .average()
                .orElseThrow();
    }

    @Test
    void oneThemeRisesInTheLastThreeWeeks() {
        var rising = Theme.all().stream()
                .filter(theme -> theme.risingDays() > 0)
                .findFirst()
                .orElseThrow();
        var days = SAMPLE.conversations().stream()
                .filter(talk -> talk.dots().stream().anyMatch(dot -> dot.theme().equals(rising.name())))
                .map(Conversation::happenedOn)
                .toList();
        var lately = days.stream()
                .filter(day -> day.isAfter(TODAY.minusDays(rising.risingDays() + 1)))
                .count();
        assertThat(lately).isGreaterThanOrEqualTo(6);
        assertThat(days.size() - lately).isLessThanOrEqualTo(6);
    }

    @Test
    void promisesAreKeptLateAndBroken() {
        var promises = SAMPLE.conversations().stream()
                .flatMap(talk -> talk.promises().stream())
                .toList();
        assertThat(promises).hasSizeGreaterThan(100);
        assertThat(promises).anyMatch(promise -> promise.keptAt() != null);
        assertThat(promises).anyMatch(promise -> promise.droppedAt() != null);
        assertThat(promises)
                .filteredOn(promise -> promise.keptAt() == null && promise.droppedAt() == null)
                .anyMatch(promise -> promise.dueOn().isBefore(TODAY))
                .anyMatch(promise -> !promise.dueOn().isBefore(TODAY));
    }

    @Test
    void nothingHappensAfterTodayBegins() {
        var midnight = TODAY.atStartOfDay(Colleague.LONDON).toInstant();
        assertThat(SAMPLE.conversations()).allMatch(talk -> talk.writtenAt().isBefore(midnight));
        assertThat(SAMPLE.conversations().stream()
                        .flatMap(talk -> talk.promises().stream())
                        .map(promise -> promise.keptAt() == null ? Instant.MIN : promise.keptAt()))
                .allMatch(kept -> kept.isBefore(midnight));
    }

    @Test
    void leavesManyCustomersUnheard() {
        var heard = talks().map(Conversation::customerId).distinct().count();
        assertThat(heard).isBetween(200L, 360L);
    }

    @Test
    void tellsItsStoriesToTheEnd() {
        for (var story : Story.all()) {
            var notes = SAMPLE.conversations().stream().map(Conversation::note).toList();
            assertThat(story.scenes()).allSatisfy(scene -> assertThat(notes).contains(scene.note()));
        }
    }

    @Test
    void idsAreVersionSevenAndUnlikeEachOther() {
        var ids = SAMPLE.conversations().stream().map(Conversation::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void usesOnlyAddressesAndNumbersThatReachNobody() {
        var points = SAMPLE.customers().stream()
                .flatMap(customer -> customer.contacts().stream())
                .flatMap(contact -> contact.points().stream())
                .toList();
        assertThat(points)
                .filteredOn(point -> point.kind().equals("email"))
                .isNotEmpty()
                .allMatch(point -> point.normal().matches("[a-z0-9.]+@[a-z0-9-]+\\.example"));
        assertThat(points)
                .filteredOn(point -> point.kind().equals("phone"))
                .allMatch(point -> point.normal()
                        .matches("\\+44(11[3-8]4960|1[2-6]14960|2079460|2920180|1632960|1914980|7700900)\\d{3}"
                                + "|\\+49(3023125|4066969|2214710|6990009|8999998)\\d{3}"));
        assertThat(points.stream().map(Sample.Point::normal).sorted(Comparator.naturalOrder()))
                .doesNotHaveDuplicates();
    }
}
