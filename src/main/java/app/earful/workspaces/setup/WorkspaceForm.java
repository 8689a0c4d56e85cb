package app.earful.workspaces.setup;

import app.earful.platform.web.FieldErrors;
import app.earful.workspaces.Places;
import app.earful.workspaces.Workspaces;
import java.time.ZoneId;

/** The first step: which organisation, and where it is. Everything as it was typed. */
public record WorkspaceForm(String name, String country, String region, String zone, String language, String currency) {

    /** Under the names of the form's fields; the workspace's name is "workspace". */
    public FieldErrors errors() {
        var errors = new FieldErrors();
        if (name.isBlank() || name.strip().length() > 100) {
            errors.add("workspace", "setup.workspace.missing");
        }
        Places.check(errors, country, region, zone, language);
        Places.checkCurrency(errors, currency);
        return errors;
    }

    Workspaces.NewWorkspace workspace() {
        return new Workspaces.NewWorkspace(
                name.strip(), country, region.isBlank() ? null : region, ZoneId.of(zone), language, currency, false);
    }
}
