package app.earful.platform.postgres;

/**
 * PostgreSQL died while we ran.
 *
 * @param recovered whether it runs again, at the same address and with every acknowledged commit; if not, nobody tries
 *     any more and the application should stop
 * @param sentence what happened, for a log
 */
public record DatabaseCrash(boolean recovered, String sentence) {}
