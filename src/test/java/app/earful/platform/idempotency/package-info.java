@NullMarked
package app.earful.platform.idempotency;

import org.jspecify.annotations.NullMarked;
