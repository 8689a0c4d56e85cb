/** Earful: each working day one connection with a customer, written down, acted on and told back. */
@NullMarked
package app.earful;

import org.jspecify.annotations.NullMarked;
