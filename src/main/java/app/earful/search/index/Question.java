package app.earful.search.index;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of an index.
 *
 * @param words as typed: words, and phrases between quotation marks; the last word may be unfinished unless a space follows.
 *     Empty to go by meaning alone
 * @param meaning of the words, a vector of unit length; null to go by words alone
 * @param limit how many hits are wanted at most
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Question(String words, float @Nullable [] meaning, Wanted wanted, int limit) {}
