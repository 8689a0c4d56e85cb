package app.earful.workspaces.setup;

import app.earful.workspaces.People;
import java.util.Objects;

/** Who begins, as it was typed. The names tell them apart from the workspace's in the same form. */
public record OwnerForm(String ownerName, String email, String password) {
    /** A browser may leave fields away. */
    @SuppressWarnings("RedundantNullCheck")
    public OwnerForm {
        ownerName = Objects.requireNonNullElse(ownerName, "").strip();
        email = People.address(Objects.requireNonNullElse(email, ""));
        password = Objects.requireNonNullElse(password, "");
    }

    static OwnerForm empty() {
        return new OwnerForm("", "", "");
    }

    /** A password must not reach a log by way of a record's own words. */
    @Override
    public String toString() {
        return "OwnerForm[" + email + "]";
    }
}
