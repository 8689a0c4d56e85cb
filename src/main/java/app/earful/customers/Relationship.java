package app.earful.customers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

public enum Relationship {
    CUSTOMER,
    PROSPECT,
    FORMER,
    COMPETITORS_CLIENT,
    PARTNER;

    /** As stored and as sent: "competitors_client". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Relationship of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Optional<Relationship> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
