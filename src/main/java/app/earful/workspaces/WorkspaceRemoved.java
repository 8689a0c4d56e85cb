package app.earful.workspaces;

/** A workspace is gone for good with everything in it; published when that is done. */
public record WorkspaceRemoved() {}
