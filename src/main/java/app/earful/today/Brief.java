package app.earful.today;

import app.earful.customers.contacts.Birthday;
import app.earful.customers.contacts.ContactPoint;
import app.earful.picker.BestTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know before a call, on one page.
 *
 * @param bestTime at which they answer, if one stands out
 */
public record Brief(
        Who who,
        List<Way> ways,
        Set<String> closedChannels,
        List<Talk> talks,
        List<Owed> promises,
        List<ColleaguesHeard> colleagues,
        List<Milestone> milestones,
        @Nullable BestTime bestTime) {
    /**
     * @param contact whom to ask for: who talked to us last, or who has a phone
     * @param expected how unpleasant the member expects it to be today, 0 to 4, if they said
     */
    public record Who(
            UUID customerId,
            String customer,
            boolean company,
            @Nullable UUID contactId,
            @Nullable String contact,
            @Nullable String role,
            @Nullable String preferredHours,
            @Nullable String city,
            @Nullable String country,
            @Nullable String segment,
            @Nullable String tier,
            @Nullable BigDecimal annualValue,
            String currency,
            @Nullable LocalDate renewsOn,
            @Nullable LocalDate since,
            @Nullable LocalDate lastHeardOn,
            int attemptsSinceHeard,
            @Nullable String owner,
            @Nullable String notes,
            @Nullable Integer expected) {
        /** The human being, where we know one. */
        public String name() {
            return contact == null || !company ? customer : contact;
        }
    }

    /** A phone or a mail, of whom. */
    public record Way(UUID contactId, String contact, ContactPoint point) {
        public boolean isPhone() {
            return point.kind() == ContactPoint.Kind.PHONE;
        }
    }

    public record Talk(
            UUID id,
            LocalDate on,
            String channel,
            String outcome,
            String member,
            @Nullable Integer score,
            String note,
            List<Heard> dots) {}

    public record Heard(String kind, String words, boolean keptAutomatically) {}

    public record Owed(UUID id, String what, @Nullable LocalDate dueOn, String owner, boolean overdue) {}

    /**
     * @param where the city, or the segment, these others share with the customer
     * @param words the latest of them
     */
    public record ColleaguesHeard(String kind, boolean sameCity, String where, int customers, String words) {}

    /** @param years null for a birthday */
    public record Milestone(
            LocalDate on, String name, @Nullable Integer years) {}

    record Born(String name, @Nullable Birthday birthday) {}

    /** The number to call: the first that is open to us. */
    public Optional<Way> phone() {
        return closed("call")
                ? Optional.empty()
                : ways.stream().filter(Way::isPhone).findFirst();
    }

    public Optional<Way> email() {
        return closed("email")
                ? Optional.empty()
                : ways.stream().filter(way -> !way.isPhone()).findFirst();
    }

    /** Everything else that may be used. */
    public List<Way> otherWays() {
        var first = phone().or(this::email).orElse(null);
        return ways.stream()
                .filter(way -> !way.equals(first) && !closed(way.isPhone() ? "call" : "email"))
                .toList();
    }

    private boolean closed(String channel) {
        return closedChannels.contains(channel) || closedChannels.contains("any");
    }

    /** What the customer said last, of these kinds. */
    Optional<String> lastHeard(String... kinds) {
        return talks.stream()
                .flatMap(talk -> talk.dots().stream())
                .filter(dot -> Set.of(kinds).contains(dot.kind()))
                .map(Heard::words)
                .findFirst();
    }
}
