/** The real PostgreSQL that starts with us, ends with us and outlives every crash. */
@NullMarked
package app.earful.platform.postgres;

import org.jspecify.annotations.NullMarked;
