package app.earful.search.index;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be found.
 *
 * @param customer whom it is about; the customer's own id for a customer
 * @param members who of us heard it
 * @param at when it was heard; null for people, who are not of a day
 * @param kind a dot's, else empty
 * @param sentiment from -1 to 1 where it was read
 * @param name of a customer or contact, else empty
 * @param handles short facts that people look up by their beginning: numbers, mails, towns
 * @param language of the text, two letters; others are kept by their words alone
 * @param meaning the text's vector as a byte for each number, of any length; null where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Entry(
        Subject subject,
        UUID id,
        UUID customer,
        List<UUID> members,
        @Nullable Instant at,
        String kind,
        @Nullable Float sentiment,
        String name,
        String handles,
        String text,
        String language,
        byte @Nullable [] meaning) {}
