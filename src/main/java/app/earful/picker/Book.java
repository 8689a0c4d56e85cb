package app.earful.picker;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** The customers to choose from. May be far larger than memory: nothing of it is kept but what is chosen. */
@FunctionalInterface
public interface Book {
    /** Shows every customer once, in any order. Called again, it shows the same ones. */
    void each(Consumer<? super BookCustomer> reader);

    /** About so many of them, by chance and the same ones each time; empty where all have to be read for that. */
    default Optional<Part> draw(int most) {
        return Optional.empty();
    }

    /** @param of how many customers it was drawn from */
    record Part(Book book, long of) {}

    static Book of(Collection<BookCustomer> customers) {
        return customers::forEach;
    }
}
