package app.earful.platform.database;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose data the running piece of work may see. Every transaction begun inside sees this workspace and no other. */
public final class CurrentWorkspace {
    private static final ScopedValue<UUID> ID = ScopedValue.newInstance();

    private CurrentWorkspace() {}

    public static <R extends @Nullable Object, X extends Throwable> R within(
            UUID workspaceId, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(ID, workspaceId).call(work);
    }

    public static void runWithin(UUID workspaceId, Runnable work) {
        ScopedValue.where(ID, workspaceId).run(work);
    }

    public static Optional<UUID> find() {
        return ID.isBound() ? Optional.of(ID.get()) : Optional.empty();
    }

    /** @throws IllegalStateException outside of any workspace */
    public static UUID get() {
        return find().orElseThrow(() -> new IllegalStateException("no workspace is set for this piece of work"));
    }
}
