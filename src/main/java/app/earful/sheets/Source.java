package app.earful.sheets;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The program a file came from. */
public enum Source {
    GOOGLE,
    OUTLOOK,
    HUBSPOT,
    SALESFORCE,
    PIPEDRIVE,
    LINKEDIN,
    VCARD,
    CSV;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Source> find(String word) {
        return Stream.of(values()).filter(source -> source.word().equals(word)).findFirst();
    }
}
