package app.earful.samples.fiction;

import app.earful.conversations.Channel;
import app.earful.conversations.DotKind;
import app.earful.conversations.Outcome;
import app.earful.conversations.StartedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that is made up, before any of it is stored. */
public record Sample(
        List<Colleague> colleagues,
        List<Customer> customers,
        List<Conversation> conversations,
        List<TimeOff> timeOff,
        List<ClosedDays> closedDays,
        List<Feeling> feelings) {

    public record Address(String street, String city, String region, String postalCode, String country) {}

    public record Customer(
            UUID id,
            boolean company,
            String name,
            String relationship,
            String segment,
            @Nullable String tier,
            @Nullable UUID ownerId,
            @Nullable Long annualValueCents,
            @Nullable LocalDate renewsOn,
            @Nullable LocalDate since,
            @Nullable String competitor,
            @Nullable String website,
            Address address,
            String language,
            String timeZone,
            @Nullable String notes,
            Map<String, String> customFields,
            List<String> tags,
            List<Refusal> refusals,
            List<Contact> contacts,
            Instant createdAt) {}

    /** Do not contact them on this channel. */
    public record Refusal(String channel, String reason) {}

    public record Contact(
            UUID id,
            String name,
            String role,
            @Nullable String birthday,
            @Nullable String preferredChannel,
            @Nullable String preferredHours,
            String language,
            List<Point> points) {
        String first() {
            return name.substring(0, name.indexOf(' '));
        }
    }

    public record Point(UUID id, String kind, String raw, String normal, String label) {}

    public record Conversation(
            UUID id,
            UUID customerId,
            List<UUID> contactIds,
            List<UUID> memberIds,
            Channel channel,
            Outcome outcome,
            StartedBy startedBy,
            @Nullable Integer score,
            String note,
            String language,
            @Nullable LocalDate nextOn,
            Instant happenedAt,
            LocalDate happenedOn,
            Instant writtenAt,
            List<Dot> dots,
            List<Promise> promises) {
        public UUID loggedBy() {
            return memberIds.getFirst();
        }
    }

    /** @param theme which of the underlying themes it belongs to; known here, never stored */
    public record Dot(UUID id, DotKind kind, String words, String theme) {}

    public record Promise(
            UUID id,
            String what,
            UUID ownerId,
            LocalDate dueOn,
            @Nullable Instant keptAt,
            @Nullable Instant droppedAt) {}

    public record TimeOff(UUID id, UUID memberId, LocalDate from, LocalDate to, boolean halfDay, String note) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public record ClosedDays(UUID id, LocalDate from, LocalDate to, String name) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public record Feeling(
            UUID memberId,
            UUID customerId,
            LocalDate on,
            @Nullable Integer expected,
            @Nullable Integer actual,
            @Nullable UUID conversationId) {}
}
