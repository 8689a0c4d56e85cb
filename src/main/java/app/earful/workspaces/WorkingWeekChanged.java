package app.earful.workspaces;

/** From today on a member works on other days, or keeps other holidays; published in the transaction that changes it. */
public record WorkingWeekChanged(Member before) {}
