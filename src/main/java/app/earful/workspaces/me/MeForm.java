package app.earful.workspaces.me;

import app.earful.platform.problems.FieldErrors;
import app.earful.workspaces.Member;
import app.earful.workspaces.People;
import app.earful.workspaces.Places;
import app.earful.workspaces.WorkingWeek;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A member's settings as they were typed. */
public record MeForm(
        String name,
        String email,
        String language,
        String country,
        String region,
        String zone,
        List<Integer> days,
        String scheme,
        boolean shortcuts) {
    private static final Set<String> SCHEMES = Set.of("system", "light", "dark");

    /** A browser may leave fields away. The region of a country that has just been changed means nothing any more. */
    @SuppressWarnings("RedundantNullCheck")
    public MeForm {
        name = Objects.requireNonNullElse(name, "").strip();
        email = People.address(Objects.requireNonNullElse(email, ""));
        language = Objects.requireNonNullElse(language, "");
        country = Objects.requireNonNullElse(country, "");
        zone = Objects.requireNonNullElse(zone, "");
        days = List.copyOf(Objects.requireNonNullElse(days, List.of()));
        scheme = Objects.requireNonNullElse(scheme, "system");
        var known = Places.regions(country, Locale.ENGLISH).keySet();
        region = region != null && known.contains(region) ? region : "";
    }

    static MeForm of(Member member) {
        return new MeForm(
                member.name(),
                member.email(),
                member.locale().getLanguage(),
                member.country(),
                Objects.requireNonNullElse(member.week().region(), ""),
                member.zone().getId(),
                member.week().days().stream().map(DayOfWeek::getValue).sorted().toList(),
                member.scheme(),
                member.keyboardShortcuts());
    }

    /** Of a form without errors. */
    WorkingWeek week() {
        return new WorkingWeek(
                days.stream().map(day -> DayOfWeek.of(day)).collect(Collectors.toUnmodifiableSet()),
                country,
                region.isEmpty() ? null : region);
    }

    FieldErrors errors() {
        var errors = new FieldErrors();
        People.checkName(errors, name);
        People.checkEmail(errors, email);
        Places.check(errors, country, region, zone, language);
        if (days.isEmpty() || days.stream().anyMatch(day -> day < 1 || day > 7)) {
            errors.add("days", "me.days.missing");
        }
        if (!SCHEMES.contains(scheme)) {
            errors.add("scheme", "me.scheme.unknown");
        }
        return errors;
    }
}
