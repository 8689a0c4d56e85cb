package app.earful.imports.rows;

import app.earful.sheets.Field;
import java.util.EnumSet;
import java.util.Set;

/** Which staged facts the columns of a file can bring; all others stay out of the statements. */
public final class Mapped {
    private Mapped() {}

    public static Set<Staged> of(Reading reading) {
        var facts = EnumSet.noneOf(Staged.class);
        for (var column : reading.columns()) {
            if (column.own()) {
                facts.add(Staged.CUSTOM_FIELDS);
            }
            column.field().ifPresent(field -> facts.addAll(of(field)));
        }
        return facts;
    }

    private static Set<Staged> of(Field field) {
        return switch (field) {
            case RELATIONSHIP -> Set.of(Staged.RELATIONSHIP);
            case SEGMENT -> Set.of(Staged.SEGMENT);
            case TIER -> Set.of(Staged.TIER);
            case OWNER -> Set.of(Staged.OWNER_ID);
            case ANNUAL_VALUE, MONTHLY_VALUE -> Set.of(Staged.ANNUAL_VALUE_CENTS, Staged.CURRENCY);
            case CURRENCY -> Set.of(Staged.CURRENCY);
            case RENEWS_ON -> Set.of(Staged.RENEWS_ON);
            case SINCE -> Set.of(Staged.SINCE);
            case COMPETITOR -> Set.of(Staged.COMPETITOR);
            case WEBSITE -> Set.of(Staged.WEBSITE);
            case STREET, STREET_2 -> Set.of(Staged.STREET);
            case CITY -> Set.of(Staged.CITY);
            case REGION -> Set.of(Staged.REGION);
            case POSTAL_CODE -> Set.of(Staged.POSTAL_CODE);
            case COUNTRY -> Set.of(Staged.COUNTRY);
            case LANGUAGE -> Set.of(Staged.LANGUAGE);
            case TIME_ZONE -> Set.of(Staged.TIME_ZONE);
            case TAGS -> Set.of(Staged.TAGS);
            case CUSTOMER_NOTES -> Set.of(Staged.NOTES);
            case ROLE -> Set.of(Staged.CONTACT_ROLE);
            case BIRTHDAY -> Set.of(Staged.CONTACT_BIRTHDAY);
            case CONTACT_NOTES -> Set.of(Staged.CONTACT_NOTES);
            case COMPANY,
                    CUSTOMER_ID,
                    KIND,
                    NAME,
                    PREFIX,
                    FIRST_NAME,
                    MIDDLE_NAME,
                    LAST_NAME,
                    SUFFIX,
                    CONTACT_ID,
                    EMAIL,
                    PHONE,
                    LABEL -> Set.of();
        };
    }
}
