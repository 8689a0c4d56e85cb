package app.earful.customers.pages;

import app.earful.customers.Customer;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.customers.fields.CustomerChoices;
import app.earful.customers.fields.CustomerInput;
import app.earful.customers.fields.JsonInput;
import app.earful.customers.lists.CustomerFilter;
import app.earful.customers.lists.CustomerListRepository;
import app.earful.customers.lists.CustomerRow;
import app.earful.platform.lists.ApiPage;
import app.earful.platform.problems.FieldErrors;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
@RequestMapping("/api/v1/customers")
@AllowedTo(Role.MEMBER)
class CustomerApiController {
    private final Customers customers;
    private final CustomerListRepository list;
    private final CustomerChoices choices;

    CustomerApiController(Customers customers, CustomerListRepository list, CustomerChoices choices) {
        this.customers = customers;
        this.list = list;
        this.choices = choices;
    }

    /** A customer in a list: what its page adds is left out. */
    record CustomerItem(
            UUID id,
            String kind,
            String name,
            String relationship,
            @Nullable String segment,
            @Nullable String tier,
            @Nullable String city,
            @Nullable UUID owner,
            @Nullable String ownerName,
            @Nullable BigDecimal annualValue,
            String currency,
            @Nullable LocalDate renewsOn,
            @Nullable Instant lastHeardAt,
            boolean archived) {
        static CustomerItem of(CustomerRow row) {
            return new CustomerItem(
                    row.id(),
                    row.kind().word(),
                    row.name(),
                    row.relationship().word(),
                    row.segment(),
                    row.tier(),
                    row.city(),
                    row.ownerId(),
                    row.ownerName(),
                    row.annualValue(),
                    row.currency(),
                    row.renewsOn(),
                    row.lastHeardAt(),
                    row.archived());
        }
    }

    record Closed(String channel, String reason) {}

    record CustomerBody(
            UUID id,
            String kind,
            String name,
            String relationship,
            @Nullable String segment,
            @Nullable String tier,
            List<String> tags,
            @Nullable UUID owner,
            @Nullable BigDecimal annualValue,
            @Nullable String currency,
            @Nullable LocalDate renewsOn,
            @Nullable LocalDate since,
            @Nullable String competitor,
            @Nullable String website,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable String notes,
            Map<String, String> customFields,
            @Nullable String externalId,
            @Nullable Instant lastHeardAt,
            @Nullable UUID lastHeardBy,
            int attemptsSinceHeard,
            List<Closed> doNotContact,
            @Nullable Instant archivedAt,
            Instant createdAt,
            Instant updatedAt,
            int version) {
        static CustomerBody of(Customer customer) {
            var facts = customer.facts();
            var address = facts.address();
            return new CustomerBody(
                    customer.id(),
                    facts.kind().word(),
                    facts.name(),
                    facts.relationship().word(),
                    facts.segment(),
                    facts.tier(),
                    facts.tags(),
                    facts.ownerId(),
                    facts.annualValue(),
                    facts.currency(),
                    facts.renewsOn(),
                    facts.since(),
                    facts.competitor(),
                    facts.website(),
                    address.street(),
                    address.postalCode(),
                    address.city(),
                    address.region(),
                    address.country(),
                    facts.language(),
                    facts.timeZone(),
                    facts.notes(),
                    facts.customFields(),
                    facts.externalId(),
                    customer.heard().lastHeardAt(),
                    customer.heard().lastHeardBy(),
                    customer.heard().attemptsSinceHeard(),
                    customer.doNotContact().stream()
                            .map(one -> new Closed(one.channel(), one.reason()))
                            .toList(),
                    customer.archivedAt(),
                    customer.createdAt(),
                    customer.updatedAt(),
                    customer.version());
        }
    }

    /**
     * What is absent stays as it is, null clears it.
     *
     * @param owner a member's id
     * @param version what a change was made upon; the latest when left out, or in the header If-Match
     */
    record CustomerRequest(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String relationship,
            @Nullable String segment,
            @Nullable String tier,
            @Nullable List<String> tags,
            @Nullable UUID owner,
            @Nullable BigDecimal annualValue,
            @Nullable String currency,
            @Nullable LocalDate renewsOn,
            @Nullable LocalDate since,
            @Nullable String competitor,
            @Nullable String website,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable String notes,
            @Nullable Map<String, String> customFields,
            @Nullable String externalId,
            @Nullable Integer version) {}

    @GetMapping
    @AllowedTo(Role.READER)
    ApiPage<CustomerItem> list(
            Member member,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Map<String, String> filter) {
        ApiPage.checkLimit(limit);
        var page = list.page(member, CustomerFilter.of(filter), cursor, limit);
        return new ApiPage<>(
                page.rows().stream().map(CustomerItem::of).toList(),
                page.next() == null ? null : page.next().toString());
    }

    @PostMapping
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CustomerRequest.class)))
    ResponseEntity<CustomerBody> create(Member member, @RequestBody JsonNode body) {
        var id = customers.create(member, read(Map.of(), body));
        return ResponseEntity.created(URI.create("/api/v1/customers/" + id)).body(CustomerBody.of(customers.get(id)));
    }

    @GetMapping("/{id}")
    @AllowedTo(Role.READER)
    CustomerBody get(@PathVariable UUID id) {
        return CustomerBody.of(customers.get(id));
    }

    @PatchMapping("/{id}")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CustomerRequest.class)))
    CustomerBody change(
            Member member,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody JsonNode body) {
        var before = customers.get(id);
        var facts = read(CustomerInput.of(before.facts(), Locale.ROOT).values(), body);
        customers.change(member, id, JsonInput.version(match, body, before.version()), facts);
        return CustomerBody.of(customers.get(id));
    }

    /** Archives: what is archived is kept, and restoring brings it back. */
    @DeleteMapping("/{id}")
    @AllowedTo(Role.LEADER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(Member member, @PathVariable UUID id) {
        customers.archive(member, id);
    }

    @PostMapping("/{id}/restore")
    @AllowedTo(Role.LEADER)
    CustomerBody restore(Member member, @PathVariable UUID id) {
        customers.restore(member, id);
        return CustomerBody.of(customers.get(id));
    }

    private NewCustomer read(Map<String, String> before, JsonNode body) {
        var errors = new FieldErrors();
        var plain = CustomerInput.FIELDS.stream()
                .filter(field -> !field.equals("tags") && !field.equals("customFields"))
                .toList();
        var values = JsonInput.over(before, body, plain, errors);
        JsonInput.list(values, body, "tags", errors);
        JsonInput.fields(values, body, "customFields", errors);
        var facts = new CustomerInput(values).check(errors, Locale.ROOT, choices::canOwn);
        errors.throwIfAny();
        return facts;
    }
}
