package app.earful.samples.fiction;

import app.earful.conversations.Outcome;
import app.earful.samples.fiction.Sample.Conversation;
import app.earful.samples.fiction.Sample.Feeling;
import app.earful.samples.fiction.Story.Scene;
import app.earful.workspaces.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes through the year day by day: on each working day each of the three talks to somebody, or misses it. */
final class SampleYear {
    private static final double MISSED = 0.07;
    private static final double SOMEBODY_NEW = 0.1;
    private static final int CANDIDATES = 6;

    private final List<Client> clients;
    private final Map<UUID, Set<LocalDate>> workingDays;
    private final List<Appointment> stories;
    private final TalkWriter writer;
    private final Chance chance;
    private final List<Conversation> conversations = new ArrayList<>();
    private final List<Feeling> feelings = new ArrayList<>();

    /** A scene of a story, to be played by one of us on a day or the first working day after it. */
    record Appointment(LocalDate day, UUID colleague, Client client, Scene scene) {}

    SampleYear(
            List<Client> clients,
            Map<UUID, Set<LocalDate>> workingDays,
            List<Appointment> stories,
            TalkWriter writer,
            Chance chance) {
        this.clients = clients;
        this.workingDays = workingDays;
        this.stories = new ArrayList<>(stories);
        this.stories.sort(Comparator.comparing(Appointment::day));
        this.writer = writer;
        this.chance = chance;
    }

    List<Conversation> conversations() {
        return conversations;
    }

    List<Feeling> feelings() {
        return feelings;
    }

    void live(List<Colleague> colleagues, LocalDate from, LocalDate until) {
        for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
            for (var colleague : colleagues) {
                if (worksOn(colleague.id(), day)) {
                    work(colleague, day);
                }
            }
        }
    }

    private boolean worksOn(UUID colleague, LocalDate day) {
        return workingDays.getOrDefault(colleague, Set.of()).contains(day);
    }

    private void work(Colleague colleague, LocalDate day) {
        var told = tellStories(colleague, day);
        var missed = chance.of(MISSED);
        if (chance.of(missed ? 0.6 : 0.28)) {
            choose(colleague, day).ifPresent(client -> conversations.add(writer.attempt(client, colleague, day)));
        }
        var talks = told || missed ? 0 : 1 + (chance.of(0.2) ? 1 : 0) + (chance.of(0.05) ? 1 : 0);
        for (var i = 0; i < talks; i++) {
            choose(colleague, day).ifPresent(client -> talk(client, colleague, day));
        }
        if (chance.of(0.02)) {
            choose(colleague, day).ifPresent(client -> conversations.add(writer.remark(client, colleague, day)));
        }
    }

    private boolean tellStories(Colleague colleague, LocalDate day) {
        var due = stories.stream()
                .filter(scene ->
                        scene.colleague().equals(colleague.id()) && !scene.day().isAfter(day))
                .findFirst();
        due.ifPresent(scene -> {
            stories.remove(scene);
            conversations.add(writer.scene(scene.client(), colleague, scene.scene(), day));
        });
        return due.isPresent() && due.get().scene().outcome() == Outcome.TALKED;
    }

    private void talk(Client client, Colleague colleague, LocalDate day) {
        var talk = writer.talk(client, colleague, chance.of(0.04) ? companion(colleague, day) : null, day);
        conversations.add(talk);
        client.talkedOn(day, talk.nextOn());
        // only the leader uses them much
        if (chance.of(colleague.role() == Role.OWNER ? 0.45 : 0.12)) {
            var expected = Math.clamp(Math.round(chance.around(1.9, 1.1)), 0, 4);
            var actual = Math.clamp(Math.round(expected + chance.around(-0.9, 0.9)), 0, 4);
            feelings.add(new Feeling(colleague.id(), client.customer().id(), day, expected, actual, talk.id()));
        }
    }

    private @Nullable UUID companion(Colleague colleague, LocalDate day) {
        return workingDays.keySet().stream()
                .filter(other -> !other.equals(colleague.id()) && worksOn(other, day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The one with the strongest pull among a few who came to mind. */
    private Optional<Client> choose(Colleague colleague, LocalDate day) {
        var somebodyNew = chance.of(SOMEBODY_NEW);
        return Stream.generate(() -> chance.oneOf(clients))
                .limit(400)
                .filter(client -> client.mayBeCalled(day) && client.buysFromUs() != somebodyNew)
                .filter(client -> isFor(colleague, client))
                .limit(CANDIDATES)
                .max(Comparator.comparingDouble(client -> client.pull(day)));
    }

    /** Their own, nobody's, and seldom a colleague's; German customers speak with who speaks German. */
    private boolean isFor(Colleague colleague, Client client) {
        var owner = client.customer().ownerId();
        return owner == null
                ? client.customer().language().equals("en")
                : owner.equals(colleague.id()) || (client.customer().language().equals("en") && chance.of(0.06));
    }
}
