package app.earful.promises;

import app.earful.platform.lists.Days;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.problems.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise as it was typed, to be shown again where something is wrong. */
public record PromiseForm(String what, String dueOn, String owner, String reason) {
    /** A browser may leave fields away. */
    @SuppressWarnings("RedundantNullCheck")
    public PromiseForm {
        what = Objects.requireNonNullElse(what, "").strip();
        dueOn = Objects.requireNonNullElse(dueOn, "").strip();
        owner = Objects.requireNonNullElse(owner, "").strip();
        reason = Objects.requireNonNullElse(reason, "").strip();
    }

    static PromiseForm of(GivenPromise promise) {
        return of(promise, "");
    }

    /** @param reason for dropping it, which is asked for on its own */
    static PromiseForm of(GivenPromise promise, String reason) {
        var dueOn = Objects.toString(promise.dueOn(), "");
        return new PromiseForm(promise.what(), dueOn, promise.ownerId().toString(), reason);
    }

    /** @throws Invalid when it is no day */
    @Nullable
    LocalDate day() {
        try {
            return dueOn.isEmpty() ? null : Days.parse(dueOn);
        } catch (DateTimeException notADate) {
            throw new Invalid(new FieldErrors().add("dueOn", "conversation.date.unreadable"));
        }
    }

    /** @throws Invalid when it is nobody's id */
    UUID ownerId() {
        try {
            return UUID.fromString(owner);
        } catch (IllegalArgumentException notAnId) {
            throw new Invalid(new FieldErrors().add("owner", "conversation.promises.owner"));
        }
    }
}
