package app.earful.customers.fields;

import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import java.text.Collator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the forms and filters offer to choose from. */
@Component
public class CustomerChoices {
    private final MemberRepository members;
    private final CustomerFacetRepository facets;

    CustomerChoices(MemberRepository members, CustomerFacetRepository facets) {
        this.members = members;
        this.facets = facets;
    }

    /** For a form: countries and languages too. */
    public CustomerOptions of(Member reader) {
        var countries = named(
                Locale.getISOCountries(),
                reader.locale(),
                code -> Locale.of("", code).getDisplayCountry(reader.locale()));
        return options(countries, languages(reader.locale()));
    }

    public CustomerOptions toFilter() {
        return options(Map.of(), Map.of());
    }

    private CustomerOptions options(Map<String, String> countries, Map<String, String> languages) {
        return new CustomerOptions(
                owners(), countries, languages, facets.findSegments(), facets.findTiers(), facets.findTags());
    }

    public Map<String, String> languages(Locale locale) {
        return named(Locale.getISOLanguages(), locale, code -> Locale.of(code).getDisplayLanguage(locale));
    }

    public Map<String, String> owners() {
        var owners = new LinkedHashMap<String, String>();
        members.findNames().forEach(member -> owners.put(member.id().toString(), member.name()));
        return owners;
    }

    /** In use. */
    public List<String> segments() {
        return facets.findSegments();
    }

    public boolean canOwn(UUID member) {
        return members.find(member).filter(Member::active).isPresent();
    }

    private static Map<String, String> named(String[] codes, Locale locale, Function<String, String> name) {
        var named = new LinkedHashMap<String, String>();
        named.put("", "");
        Arrays.stream(codes)
                .map(code -> Map.entry(code, name.apply(code)))
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(locale)))
                .forEach(entry -> named.put(entry.getKey(), entry.getValue()));
        return named;
    }
}
