package app.earful.customers.fields;

/** A field that somebody else wrote while a form was open, and what stands there now. */
public record Meanwhile(String field, String now) {}
