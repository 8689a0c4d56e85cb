package app.earful.samples.fiction;

import app.earful.samples.fiction.Sample.Address;
import app.earful.samples.fiction.Sample.Contact;
import app.earful.samples.fiction.Sample.Customer;
import app.earful.samples.fiction.Sample.Point;
import app.earful.samples.fiction.Sample.Refusal;
import app.earful.samples.fiction.Story.Hero;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes up customers and the people there. */
final class Clientele {
    private static final double GERMAN_SHARE = 0.22;
    private static final List<String> TAGS =
            List.of("newsletter", "hire fleet", "trade fair", "apprentices", "second-hand", "two shifts", "guild");
    private static final List<Refusal> REFUSALS = List.of(
            new Refusal("call", "Wants it in writing, not by phone"),
            new Refusal("any", "Asked to be left alone until the dispute about the press is settled"),
            new Refusal("email", "Reads no mails, ring instead"),
            new Refusal("survey", "Does not want to be surveyed"));

    private final List<Branch> branches = Branch.all();
    private final Places places = new Places();
    private final Names names = new Names(places);
    private final List<UUID> colleagues;
    private final Chance chance;
    private final LocalDate today;
    private final Instant created;

    /** @param colleagues leader first, then the one for English and the one for German customers */
    Clientele(List<UUID> colleagues, LocalDate today, Chance chance) {
        this.colleagues = colleagues;
        this.today = today;
        this.chance = chance;
        created = today.minusDays(370).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    Client next() {
        var branch = chance.weighted(branches, Branch::share);
        var country = chance.of(GERMAN_SHARE) ? "DE" : "GB";
        var company = branch.segment().equals("schools") || !chance.of(0.05);
        var name = company ? names.firm(branch, country, chance) : names.person(country, chance);
        var relationship = relationship(company);
        var buys = relationship.equals("customer") || relationship.equals("former");
        var tier = !buys ? null : !company ? "C" : chance.of(0.14) ? "A" : chance.of(0.4) ? "B" : "C";
        var address = places.address(places.town(country, chance), chance);
        var customer = new Customer(
                chance.id(created),
                company,
                name,
                relationship,
                company ? branch.segment() : "private",
                tier,
                owner(country, tier),
                tier == null ? null : value(tier),
                buys && company ? renewal(relationship) : null,
                buys ? today.minusDays(chance.between(380, 5_200)) : null,
                rival(relationship),
                company ? "https://" + site(name) : null,
                address,
                country.equals("DE") ? "de" : "en",
                country.equals("DE") ? "Europe/Berlin" : "Europe/London",
                null,
                facts(branch, buys),
                tags(tier),
                refusals(relationship),
                contacts(company ? null : name, name, address, company && "A".equals(tier) ? 3 : 1),
                created);
        return new Client(customer, branch, Math.clamp(chance.around(7.4, 1.2), 3.5, 9.6));
    }

    /** Somebody whose year is told as a story. */
    Client of(Hero hero) {
        names.reserve(hero.name());
        var branch = branches.stream()
                .filter(other -> other.segment().equals(hero.segment()))
                .findFirst()
                .orElseThrow();
        var address = places.address(places.town(hero.country(), chance), chance);
        var language = hero.country().equals("DE") ? "de" : "en";
        var customer = new Customer(
                chance.id(created),
                true,
                hero.name(),
                hero.relationship(),
                hero.segment(),
                hero.value() > 20_000 ? "A" : "B",
                colleagues.get(hero.owner() - 1),
                hero.value() * 100L,
                today.plusDays(hero.renewsInDays()),
                today.plusDays(hero.sinceInDays()),
                null,
                "https://" + site(hero.name()),
                address,
                language,
                language.equals("de") ? "Europe/Berlin" : "Europe/London",
                null,
                facts(branch, true),
                List.of("key account"),
                List.of(),
                List.of(contact(hero.contactName(), hero.contactRole(), hero.name(), address)),
                created);
        return new Client(customer, branch, 7);
    }

    private String relationship(boolean company) {
        var share = company ? chance.share() : 0;
        return share < 0.78
                ? "customer"
                : share < 0.88
                        ? "prospect"
                        : share < 0.925 ? "competitors_client" : share < 0.97 ? "former" : "partner";
    }

    /** German customers are Jana's; of the others the leader looks after many of the large ones, some are nobody's. */
    private @Nullable UUID owner(String country, @Nullable String tier) {
        var share = chance.share();
        if (country.equals("DE")) {
            return colleagues.get(share < 0.93 ? 2 : 0);
        }
        if ("A".equals(tier) && share < 0.5) {
            return colleagues.getFirst();
        }
        return share < 0.5
                ? colleagues.get(1)
                : share < 0.74 ? colleagues.get(0) : share < 0.9 ? colleagues.get(2) : null;
    }

    private long value(String tier) {
        var pounds = switch (tier) {
            case "A" -> chance.between(180, 780);
            case "B" -> chance.between(55, 180);
            default -> chance.between(6, 55);
        };
        return pounds * 100L * 100L;
    }

    private LocalDate renewal(String relationship) {
        return relationship.equals("former")
                ? today.minusDays(chance.between(20, 340))
                : today.plusDays(chance.between(3, 360));
    }

    private @Nullable String rival(String relationship) {
        return relationship.equals("competitors_client") || (relationship.equals("former") && chance.of(0.7))
                ? chance.oneOf(SampleMaker.COMPETITORS)
                : null;
    }

    private Map<String, String> facts(Branch branch, boolean buys) {
        var facts = new TreeMap<String, String>();
        if (buys) {
            facts.put(
                    "Machines",
                    String.join(
                            ", ",
                            branch.machines()
                                    .subList(
                                            0,
                                            chance.between(1, branch.machines().size()))));
            facts.put("Service contract", chance.oneOf(List.of("Small", "Small", "Large", "None")));
        }
        return facts;
    }

    private List<String> tags(@Nullable String tier) {
        var key = "A".equals(tier) ? Stream.of("key account") : Stream.<String>empty();
        var other = chance.of(0.4) ? Stream.of(chance.oneOf(TAGS)) : Stream.<String>empty();
        return Stream.concat(key, other).toList();
    }

    private List<Refusal> refusals(String relationship) {
        return relationship.equals("customer") && chance.of(0.02) ? List.of(chance.oneOf(REFUSALS)) : List.of();
    }

    private static String site(String name) {
        return Names.plain(name) + ".example";
    }

    private List<Contact> contacts(@Nullable String themselves, String customer, Address address, int most) {
        var contacts = new ArrayList<Contact>();
        var number = chance.between(1, most);
        for (var i = 0; i < number; i++) {
            var name = themselves == null ? names.person(address.country(), chance) : themselves;
            var role = themselves == null ? names.role(address.country(), chance) : "";
            contacts.add(contact(name, role, themselves == null ? customer : "mail", address));
        }
        return contacts;
    }

    private Contact contact(String name, String role, String customer, Address address) {
        var german = address.country().equals("DE");
        return new Contact(
                chance.id(created),
                name,
                role,
                chance.of(0.3) ? birthday() : null,
                chance.of(0.2) ? chance.oneOf(List.of("call", "call", "email", "message")) : null,
                chance.of(0.15) ? (german ? "vor 8 Uhr" : "before 8") : null,
                german ? "de" : "en",
                points(name, customer, address));
    }

    private String birthday() {
        var date = LocalDate.of(1958, 1, 1).plusDays(chance.between(0, 16_000));
        return chance.of(0.3) ? "--%02d-%02d".formatted(date.getMonthValue(), date.getDayOfMonth()) : date.toString();
    }

    private List<Point> points(String name, String customer, Address address) {
        var points = new ArrayList<Point>();
        var phone = places.phone(places.named(address.country(), address.city()));
        points.add(new Point(chance.id(created), "phone", phone.raw(), phone.normal(), "work"));
        if (address.country().equals("GB") && chance.of(0.35)) {
            var mobile = places.mobile();
            points.add(new Point(chance.id(created), "phone", mobile.raw(), mobile.normal(), "mobile"));
        }
        if (chance.of(0.85)) {
            var mail = Names.plain(name).replace('-', '.') + "@" + site(customer);
            points.add(new Point(chance.id(created), "email", mail, mail, "work"));
        }
        return points;
    }
}
