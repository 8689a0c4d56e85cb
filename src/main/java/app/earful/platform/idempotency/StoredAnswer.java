package app.earful.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** What was answered the first time, and a hash of what was asked. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied at both ends by the database
record StoredAnswer(
        String requestHash,
        int status,
        @Nullable String contentType,
        @Nullable String location,
        byte[] body) {}
