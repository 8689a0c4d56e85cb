package app.earful.promises;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

public enum PromiseState {
    OPEN,
    KEPT,
    DROPPED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PromiseState> find(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
