package app.earful.customers;

import java.util.Locale;

public enum CustomerKind {
    COMPANY,
    PERSON;

    /** As stored and as sent: "company". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CustomerKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
