package app.earful.workspaces;

import app.earful.platform.problems.FieldErrors;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which organisation, and where it is; everything as it was typed. */
public record WorkspaceForm(String name, String country, String region, String zone, String language, String currency) {
    private static final int LONGEST_NAME = 100;

    /** A browser may leave fields away. */
    @SuppressWarnings("RedundantNullCheck")
    public WorkspaceForm {
        name = Objects.requireNonNullElse(name, "").strip();
        country = Objects.requireNonNullElse(country, "");
        region = Objects.requireNonNullElse(region, "");
        zone = Objects.requireNonNullElse(zone, "");
        language = Objects.requireNonNullElse(language, "");
        currency = Objects.requireNonNullElse(currency, "");
    }

    public static WorkspaceForm of(Workspace workspace) {
        return new WorkspaceForm(
                workspace.name(),
                workspace.country(),
                Objects.requireNonNullElse(workspace.region(), ""),
                workspace.zone().getId(),
                workspace.locale().getLanguage(),
                workspace.currency());
    }

    /** What follows from a country, for whoever does not say otherwise. */
    public static WorkspaceForm beginningIn(String name, String country) {
        return new WorkspaceForm(
                name,
                country,
                "",
                Places.zones(country).getFirst(),
                Places.language(country),
                Places.currency(country));
    }

    public FieldErrors errors() {
        var errors = new FieldErrors();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add("name", "workspaces.name.missing", LONGEST_NAME);
        }
        Places.check(errors, country, region, zone, language);
        Places.checkCurrency(errors, currency);
        return errors;
    }

    public Workspaces.NewWorkspace workspace() {
        return new Workspaces.NewWorkspace(name, country, regionOrNull(), ZoneId.of(zone), language, currency, false);
    }

    @Nullable
    String regionOrNull() {
        return region.isBlank() ? null : region;
    }
}
