package app.earful.customers.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.customers.Address;
import app.earful.customers.Customers;
import app.earful.customers.Heard;
import app.earful.customers.NewCustomer;
import app.earful.customers.Relationship;
import app.earful.platform.problems.Invalid;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class CustomerListTest {
    private final Instant now = Instant.now();
    private final Set<UUID> tagged = new HashSet<>();

    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    CustomerListRepository list;

    @ParameterizedTest
    @EnumSource(CustomerSort.class)
    void walksEveryRowOnceAndInOrder(CustomerSort sort) {
        var team = workspaces.team();
        var all = team.within(() -> many(team, 60));
        for (var size : List.of(1, 7, 59, 60, 61)) {
            var walked = walk(team, Map.of("sort", sort.word()), size);
            assertThat(walked)
                    .extracting(CustomerRow::id)
                    .as("pages of %s", size)
                    .doesNotHaveDuplicates()
                    .hasSize(60);
            assertThat(walked).extracting(CustomerRow::id).containsAll(all);
            assertThat(walked).isSortedAccordingTo(order(sort));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "heard", "value", "renewal"})
    void walksWhatAFilterLeavesInEveryOrder(String sort) {
        var team = workspaces.team();
        team.run(() -> many(team, 80));
        var filters = List.of(
                Map.of("tier", "A"),
                Map.of("silent", "never"),
                Map.of("silent", "30"),
                Map.of("renews", "90"),
                Map.of("tag", "fair", "owner", "nobody"),
                Map.of("owner", "mine", "segment", "Retail"),
                Map.of("q", "mue"),
                Map.of("q", "m"),
                Map.of("relationship", "prospect", "q", "mueller"));
        for (var filter : filters) {
            var parameters = new HashMap<>(filter);
            parameters.put("sort", sort);
            var expected = walk(team, Map.of("sort", sort), 1000).stream()
                    .filter(row -> fits(team, row, filter))
                    .map(CustomerRow::id)
                    .toList();
            var walked = walk(team, parameters, 3).stream().map(CustomerRow::id).toList();
            assertThat(expected).as("the test is of use: %s", filter).isNotEmpty();
            if (filter.containsKey("q") && sort.equals("name")) {
                assertThat(walked).as("%s", parameters).containsExactlyInAnyOrderElementsOf(expected);
            } else {
                assertThat(walked).as("%s", parameters).isEqualTo(expected);
            }
        }
    }

    @Test
    void leavesArchivedOnesOutUntilTheyAreAskedFor() {
        var team = workspaces.team();
        team.run(() -> {
            var id = customers.create(team.bob(), NewCustomer.company("Acme"));
            customers.create(team.bob(), NewCustomer.company("Bcme"));
            customers.archive(team.ada(), id);
        });
        assertThat(walk(team, Map.of(), 10)).extracting(CustomerRow::name).containsExactly("Bcme");
        assertThat(walk(team, Map.of("archived", "true"), 10))
                .extracting(CustomerRow::name)
                .containsExactly("Acme");
        assertThat(walk(team, Map.of("q", "acme"), 10))
                .extracting(CustomerRow::name)
                .doesNotContain("Acme");
    }

    @Test
    void showsNothingOfAnotherWorkspace() {
        var ours = workspaces.team();
        var theirs = workspaces.team();
        ours.run(() -> customers.create(ours.bob(), NewCustomer.company("Zimmermann Pumpen")));
        assertThat(walk(theirs, Map.of(), 10)).isEmpty();
        for (var words : List.of("zimmermann", "zi", "zimerman pumpen", "zimmerman")) {
            assertThat(walk(theirs, Map.of("q", words), 10)).as(words).isEmpty();
            assertThat(walk(ours, Map.of("q", words), 10)).as(words).hasSize(1);
        }
    }

    @Test
    void countsWhatItWouldShow() {
        var team = workspaces.team();
        team.run(() -> many(team, 30));
        var filter = CustomerFilter.of(Map.of("tier", "A"));
        assertThat(team.<Integer>within(
                        () -> list.list(team.bob(), filter, null, 1).count()))
                .isEqualTo(walk(team, Map.of("tier", "A"), 100).size());
    }

    @Test
    void countsACommonWordWhereFewWouldBeCompared() {
        var team = workspaces.team();
        team.run(() -> IntStream.range(0, 60)
                .forEach(number -> customers.create(team.bob(), NewCustomer.company("Pumpen " + number))));
        team.run(() -> {
            var match = list.match(team.bob(), CustomerFilter.of(Map.of("q", "pumpen")), 50);
            assertThat(match.comparesWords()).isTrue();
            assertThat(list.countAmongFew(match, 60)).isEqualTo(60);
            assertThat(list.countAmongFew(match, 59)).isEqualTo(-1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "bmFtZQ", "aGVhcmQfMB8fMDE4YmNmZTUtNjgwMC03NzNjLWEzZDMtNGY4OWRkYTE0OTRj"})
    void refusesACursorThatIsNotOfThisList(String cursor) {
        var team = workspaces.team();
        assertThatThrownBy(() -> team.within(() -> list.page(team.bob(), CustomerFilter.of(Map.of()), cursor, 10)))
                .isInstanceOf(Invalid.class);
    }

    private List<CustomerRow> walk(Team team, Map<String, String> parameters, int size) {
        return team.within(() -> {
            var filter = CustomerFilter.of(parameters);
            var rows = new ArrayList<CustomerRow>();
            @Nullable String cursor = null;
            do {
                var page = list.page(team.bob(), filter, cursor, size);
                rows.addAll(page.rows());
                cursor = page.next() == null ? null : page.next().toString();
            } while (cursor != null);
            return rows;
        });
    }

    /** Ties and missing values everywhere: that is what breaks pages. */
    private List<UUID> many(Team team, int count) {
        var random = new Random(5);
        var names = List.of("Müller Bau", "Mueller Metall", "MULLER", "Acme", "Öztürk & Söhne", "Zeta", "müller bau");
        var ids = new ArrayList<UUID>();
        for (var at = 0; at < count; at++) {
            var plain = NewCustomer.company(names.get(random.nextInt(names.size())));
            var id = customers.create(
                    team.ada(),
                    new NewCustomer(
                            plain.kind(),
                            plain.name(),
                            random.nextInt(3) == 0 ? Relationship.PROSPECT : Relationship.CUSTOMER,
                            random.nextBoolean() ? "Retail" : null,
                            random.nextBoolean() ? "A" : null,
                            random.nextInt(3) == 0 ? List.of("fair") : List.of(),
                            random.nextBoolean() ? team.bob().id() : null,
                            random.nextInt(3) == 0 ? null : new BigDecimal(random.nextInt(4) * 1000),
                            "EUR",
                            random.nextInt(3) == 0 ? null : today(team).plusDays(random.nextInt(5) * 40L),
                            null,
                            null,
                            null,
                            Address.NONE,
                            null,
                            null,
                            null,
                            Map.of(),
                            null));
            if (random.nextInt(3) > 0) {
                var heard = now.minus(Duration.ofDays(random.nextInt(5) * 20L));
                customers.rememberHeard(id, new Heard(heard, team.bob().id(), null, 0));
            }
            ids.add(id);
            if (!customers.get(id).facts().tags().isEmpty()) {
                tagged.add(id);
            }
        }
        return ids;
    }

    private LocalDate today(Team team) {
        return team.bob().dayAt(now);
    }

    private boolean fits(Team team, CustomerRow row, Map<String, String> filter) {
        var today = today(team);
        return filter.entrySet().stream().allMatch(one -> switch (one.getKey()) {
            case "tier" -> one.getValue().equals(row.tier());
            case "segment" -> one.getValue().equals(row.segment());
            case "relationship" -> one.getValue().equals(row.relationship().word());
            case "owner" ->
                one.getValue().equals("mine") ? team.bob().id().equals(row.ownerId()) : row.ownerId() == null;
            case "renews" -> row.renewsOn() != null && !row.renewsOn().isAfter(today.plusDays(90));
            case "silent" ->
                row.lastHeardAt() == null
                        || (one.getValue().equals("30")
                                && row.lastHeardAt()
                                        .isBefore(today.minusDays(30)
                                                .atStartOfDay(team.bob().zone())
                                                .toInstant()));
            case "q" -> row.sortName().startsWith("m");
            default -> tagged.contains(row.id());
        });
    }

    private static Comparator<CustomerRow> order(CustomerSort sort) {
        return switch (sort) {
            case NAME -> Comparator.comparing(CustomerRow::sortName);
            case HEARD ->
                Comparator.comparing(CustomerRow::lastHeardAt, Comparator.nullsFirst(Comparator.naturalOrder()));
            case VALUE ->
                Comparator.comparing(CustomerRow::annualValue, Comparator.nullsLast(Comparator.reverseOrder()));
            case RENEWAL ->
                Comparator.comparing(CustomerRow::renewsOn, Comparator.nullsLast(Comparator.naturalOrder()));
        };
    }
}
