package app.earful.competitors;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who says it: what our customers say of a competitor and what its own clients say are two things. */
public enum Side {
    CUSTOMERS("relationship = 'customer'"),
    CLIENTS("relationship = 'competitors_client'"),
    /** Prospects, former customers and partners. */
    OTHERS("relationship not in ('customer', 'competitors_client')");

    private final String condition;

    Side(String condition) {
        this.condition = condition;
    }

    /** In SQL, on the customer's columns. */
    String condition() {
        return condition;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Side> find(String word) {
        return Stream.of(values()).filter(side -> side.word().equals(word)).findFirst();
    }
}
