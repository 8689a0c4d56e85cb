package app.earful.standards;

import app.earful.platform.problems.FieldErrors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A standard as it was typed. */
public record StandardForm(String tier, String segment, String everyDays) {
    static final StandardForm EMPTY = new StandardForm("", "", "");

    /** A browser may leave fields away. */
    @SuppressWarnings("RedundantNullCheck")
    public StandardForm {
        tier = Objects.requireNonNullElse(tier, "").strip();
        segment = Objects.requireNonNullElse(segment, "").strip();
        everyDays = Objects.requireNonNullElse(everyDays, "").strip();
    }

    FieldErrors errors() {
        var errors = new FieldErrors();
        var days = days();
        if (days == null || days < Standard.LEAST_DAYS || days > Standard.MOST_DAYS) {
            errors.add("everyDays", "standards.problem.days", Standard.LEAST_DAYS, Standard.MOST_DAYS);
        }
        return errors;
    }

    @Nullable
    Integer days() {
        try {
            return Integer.valueOf(everyDays);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    @Nullable
    String wantedTier() {
        return tier.isEmpty() ? null : tier;
    }

    @Nullable
    String wantedSegment() {
        return segment.isEmpty() ? null : segment;
    }
}
