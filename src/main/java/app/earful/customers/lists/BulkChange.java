package app.earful.customers.lists;

import app.earful.customers.fields.CustomerInput;
import app.earful.customers.fields.Fields;
import app.earful.platform.problems.FieldErrors;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What many customers shall have in common.
 *
 * @param owner null leaves it; an owner's id, or "nobody"
 * @param tier null leaves it; "-" takes it away
 */
public record BulkChange(@Nullable String owner, @Nullable String tier, List<String> addTags, List<String> removeTags) {
    static final String NO_TIER = "-";

    static BulkChange of(Map<String, String> typed, FieldErrors errors, Predicate<UUID> owners) {
        var fields = new Fields(typed, errors);
        var owner = fields.line("newOwner", 40);
        if (owner != null && !owner.equals(CustomerFilter.NOBODY) && !owns(owner, owners)) {
            errors.add("newOwner", "customers.owner.unknown");
        }
        var removed = tags(fields, "removeTags");
        var added = tags(fields, "addTags").stream()
                .filter(tag -> !removed.contains(tag))
                .toList();
        return new BulkChange(owner, fields.line("newTier", 40), added, removed);
    }

    private static boolean owns(String owner, Predicate<UUID> owners) {
        try {
            return owners.test(UUID.fromString(owner));
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    private static List<String> tags(Fields fields, String name) {
        var text = fields.line(name, 2000);
        return text == null ? List.of() : CustomerInput.tags(text, fields.errors());
    }

    public boolean changesNothing() {
        return owner == null && tier == null && addTags.isEmpty() && removeTags.isEmpty();
    }

    @Nullable
    UUID ownerId() {
        return owner == null || owner.equals(CustomerFilter.NOBODY) ? null : UUID.fromString(owner);
    }

    @Nullable
    String tierOrNone() {
        return NO_TIER.equals(tier) ? null : tier;
    }
}
