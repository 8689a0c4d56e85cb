package app.earful.standards;

/** Other customers come first from now on; published in the transaction that changes it. */
public record StandardsChanged() {}
