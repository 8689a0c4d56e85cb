/** Measurements, to be run by {@code ./earful bench}; nothing here is asserted, since machines differ. */
@NullMarked
package app.earful.bench;

import org.jspecify.annotations.NullMarked;
