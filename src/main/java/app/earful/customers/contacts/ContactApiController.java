package app.earful.customers.contacts;

import app.earful.customers.Customer;
import app.earful.customers.Customers;
import app.earful.customers.fields.JsonInput;
import app.earful.platform.lists.ApiPage;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/contacts")
@AllowedTo(Role.MEMBER)
class ContactApiController {
    private static final String POINTS = "[{\"value\": \"…\"}]";

    private final Contacts contacts;
    private final ContactRepository repository;
    private final Customers customers;

    ContactApiController(Contacts contacts, ContactRepository repository, Customers customers) {
        this.contacts = contacts;
        this.repository = repository;
        this.customers = customers;
    }

    /** @param normal E.164, or the mail in lower case; absent where the text is no phone number */
    record Point(
            String value, @Nullable String normal, @Nullable String label) {}

    record ContactBody(
            UUID id,
            UUID customer,
            String name,
            @Nullable String role,
            List<Point> phones,
            List<Point> emails,
            @Nullable String birthday,
            @Nullable String preferredChannel,
            @Nullable String preferredHours,
            @Nullable String language,
            @Nullable String notes,
            @Nullable String externalId,
            @Nullable Instant archivedAt,
            Instant updatedAt,
            int version) {
        static ContactBody of(Contact contact) {
            var facts = contact.facts();
            return new ContactBody(
                    contact.id(),
                    contact.customerId(),
                    facts.name(),
                    facts.role(),
                    points(contact.phones()),
                    points(contact.emails()),
                    facts.birthday() == null ? null : facts.birthday().toString(),
                    facts.preferredChannel(),
                    facts.preferredHours(),
                    facts.language(),
                    facts.notes(),
                    facts.externalId(),
                    contact.archivedAt(),
                    contact.updatedAt(),
                    contact.version());
        }

        private static List<Point> points(List<ContactPoint> points) {
            return points.stream()
                    .map(one -> new Point(one.raw(), one.normal(), one.label()))
                    .toList();
        }
    }

    record PointRequest(String value, @Nullable String label) {}

    /**
     * What is absent stays as it is, null clears it; phones and emails are replaced as a whole.
     *
     * @param customer only for a new one
     * @param birthday ISO date, or --MM-DD
     */
    record ContactRequest(
            @Nullable UUID customer,
            @Nullable String name,
            @Nullable String role,
            @Nullable List<PointRequest> phones,
            @Nullable List<PointRequest> emails,
            @Nullable String birthday,
            @Nullable String preferredChannel,
            @Nullable String preferredHours,
            @Nullable String language,
            @Nullable String notes,
            @Nullable String externalId,
            @Nullable Integer version) {}

    @GetMapping
    @AllowedTo(Role.READER)
    ApiPage<ContactBody> list(
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        ApiPage.checkLimit(limit);
        var found = repository.find(customer, cursor, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new ApiPage<>(
                shown.stream().map(ContactBody::of).toList(),
                found.size() > limit ? ContactRepository.cursor(shown.getLast()) : null);
    }

    @PostMapping
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ContactRequest.class)))
    ResponseEntity<ContactBody> create(Member member, @RequestBody JsonNode body) {
        var customer = customers.get(customer(body));
        var id = contacts.create(member, customer.id(), read(Map.of(), body, customer, member));
        return ResponseEntity.created(URI.create("/api/v1/contacts/" + id)).body(ContactBody.of(contacts.get(id)));
    }

    @GetMapping("/{id}")
    @AllowedTo(Role.READER)
    ContactBody get(@PathVariable UUID id) {
        return ContactBody.of(contacts.get(id));
    }

    @PatchMapping("/{id}")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ContactRequest.class)))
    ContactBody change(
            Member member,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody JsonNode body) {
        var before = contacts.get(id);
        var customer = customers.get(before.customerId());
        var facts = read(ContactInput.of(before.facts()).values(), body, customer, member);
        contacts.change(member, id, JsonInput.version(match, body, before.version()), facts);
        return ContactBody.of(contacts.get(id));
    }

    /** Archives. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(Member member, @PathVariable UUID id) {
        contacts.archive(member, id);
    }

    @PostMapping("/{id}/restore")
    ContactBody restore(Member member, @PathVariable UUID id) {
        contacts.restore(member, id);
        return ContactBody.of(contacts.get(id));
    }

    private static UUID customer(JsonNode body) {
        try {
            return UUID.fromString(body.path("customer").asString(""));
        } catch (IllegalArgumentException noId) {
            throw new Invalid(new FieldErrors().add("customer", "contacts.customer.missing"));
        }
    }

    private static NewContact read(Map<String, String> before, JsonNode body, Customer customer, Member member) {
        var errors = new FieldErrors();
        var values = new LinkedHashMap<>(JsonInput.over(before, body, ContactInput.FIELDS, errors));
        points(values, body, "phones", "phone", errors);
        points(values, body, "emails", "email", errors);
        var facts = new ContactInput(values).check(errors, customer.diallingCountry(member));
        errors.throwIfAny();
        return facts;
    }

    /** Phones or mails, replaced as a whole. */
    private static void points(
            Map<String, String> values, JsonNode body, String name, String kind, FieldErrors errors) {
        var list = body.get(name);
        if (list == null) {
            return;
        }
        if (!list.isNull() && !list.isArray()) {
            errors.add(name, "field.kind", POINTS);
            return;
        }
        if (list.size() > ContactInput.MOST_POINTS) {
            errors.add(name, "contacts.points.many", ContactInput.MOST_POINTS);
        }
        values.keySet().removeIf(key -> key.startsWith(kind + "."));
        for (var at = 0; at < Math.min(list.size(), ContactInput.MOST_POINTS); at++) {
            if (!list.get(at).path("value").isString()) {
                errors.add(name, "field.kind", POINTS);
            }
            values.put(kind + "." + at, list.get(at).path("value").asString(""));
            values.put(kind + "." + at + ".label", list.get(at).path("label").asString(""));
        }
    }
}
