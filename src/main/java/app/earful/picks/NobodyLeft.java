package app.earful.picks;

/**
 * Why there is no name today; a customer may count under several.
 *
 * @param heard within the last week
 * @param closed to at least one channel
 * @param resting until a later day
 * @param given to somebody today already
 */
public record NobodyLeft(long customers, long heard, long closed, long resting, long given) {}
