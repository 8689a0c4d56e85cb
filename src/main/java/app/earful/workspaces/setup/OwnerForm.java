package app.earful.workspaces.setup;

/** The second step: who begins. */
public record OwnerForm(String name, String email, String password) {
    /** A password must not reach a log by way of a record's own words. */
    @Override
    public String toString() {
        return "OwnerForm[" + email + "]";
    }
}
