package app.earful.imports.rows;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The columns of the staging table, in the order of COPY. Facts carry the name of the column they end up in. */
public enum Staged {
    LINE("int not null"),
    CUSTOMER_EXT("text"),
    CONTACT_EXT("text"),
    COMPANY("text"),
    PERSON("text"),
    /** False where the person is called by a mail or a company for want of a name; such a name never overwrites. */
    NAMED("boolean not null"),
    KIND("text"),
    RELATIONSHIP("text"),
    SEGMENT("text"),
    TIER("text"),
    OWNER_ID("uuid"),
    ANNUAL_VALUE_CENTS("bigint"),
    CURRENCY("text"),
    RENEWS_ON("date"),
    SINCE("date"),
    COMPETITOR("text"),
    WEBSITE("text"),
    STREET("text"),
    CITY("text"),
    REGION("text"),
    POSTAL_CODE("text"),
    COUNTRY("text"),
    LANGUAGE("text"),
    TIME_ZONE("text"),
    NOTES("text"),
    CUSTOM_FIELDS("jsonb"),
    CONTACT_ROLE("text"),
    CONTACT_BIRTHDAY("text"),
    CONTACT_NOTES("text"),
    TAGS("text[]"),
    POINT_KINDS("text[]"),
    POINT_RAWS("text[]"),
    POINT_NORMALS("text[]"),
    POINT_LABELS("text[]");

    private final String type;

    Staged(String type) {
        this.type = type;
    }

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of the table it ends up in. */
    public String target() {
        return column().replaceFirst("^contact_", "");
    }

    public String definition() {
        return column() + " " + type;
    }

    public static Set<Staged> customerFacts() {
        return EnumSet.range(RELATIONSHIP, CUSTOM_FIELDS);
    }

    public static Set<Staged> contactFacts() {
        return EnumSet.range(CONTACT_ROLE, CONTACT_NOTES);
    }
}
