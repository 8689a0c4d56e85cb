package app.earful.workspaces;

import java.util.Locale;

/** What a member may do, from least to most; docs/guide/roles.md holds the table. */
public enum Role {
    /** Sees everything, changes nothing but their own settings. */
    READER,
    /** Connects: logs conversations, keeps promises, edits and imports customers. */
    MEMBER,
    /** Also sees how the team is doing, and archives, assigns and closes days. */
    LEADER,
    /** Also invites and removes members, changes the workspace, erases for good. */
    OWNER;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** As stored and as sent: "owner". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
