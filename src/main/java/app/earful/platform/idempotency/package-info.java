/** A POST that is sent twice under one Idempotency-Key is done once and answered twice. */
@NullMarked
package app.earful.platform.idempotency;

import org.jspecify.annotations.NullMarked;
