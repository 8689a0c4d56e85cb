package app.earful.search.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be found. */
public enum Subject {
    CUSTOMER,
    CONTACT,
    CONVERSATION,
    DOT;

    /** As in addresses, in the database and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Subject> find(String word) {
        return Arrays.stream(values())
                .filter(subject -> subject.word().equals(word))
                .findFirst();
    }

    public boolean isName() {
        return this == CUSTOMER || this == CONTACT;
    }
}
