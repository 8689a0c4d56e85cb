package app.earful.picker;

import java.util.Collection;
import java.util.function.Consumer;

/** The customers to choose from. May be far larger than memory: nothing of it is kept but what is chosen. */
@FunctionalInterface
public interface Book {
    /** Shows every customer once, in any order. Called again, it shows the same ones. */
    void each(Consumer<? super BookCustomer> reader);

    static Book of(Collection<BookCustomer> customers) {
        return customers::forEach;
    }
}
